package litopys.syntax;

/** What a mention is to a verb, whatever the voice: in the passive, too, the doer is SUBJECT. */
public enum Role {
  SUBJECT,
  OBJECT,
  NONE
}
