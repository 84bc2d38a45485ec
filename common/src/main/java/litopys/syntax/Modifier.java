package litopys.syntax;

/** What a word does to the tone words around it. */
public enum Modifier {
  /** Turns or removes the charge: "не", "without". */
  NEGATOR,
  INTENSIFIER,
  DIMINISHER,
  /** What follows counts more than what stands before: "але", "but". */
  CONTRAST,
  /** What follows counts less: "хоча", "despite". */
  CONCESSION,
  /** Conditions, wishes and what is merely supposed: "якби", "might". */
  CONDITIONAL,
  /** The writer keeps away from what follows: "так званий", "so-called". */
  IRONY,
  /** First person; counted by GDELT, of no weight in tone toward a target. */
  SELF
}
