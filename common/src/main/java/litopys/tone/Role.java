package litopys.tone;

/** What a mention is to a verb, whatever the voice: in the passive, too, the doer is SUBJECT. */
enum Role {
  SUBJECT,
  OBJECT,
  NONE
}
