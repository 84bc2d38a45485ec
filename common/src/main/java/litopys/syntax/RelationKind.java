package litopys.syntax;

/** What one entity does toward another, as frames name it. */
public enum RelationKind {
  ACCUSES(-1),
  AGREES(1),
  AIDS(1),
  APPOINTS(0),
  ATTACKS(-1),
  COOPERATES(1),
  CRITICISES(-1),
  DEFEATS(-1),
  DETAINS(-1),
  DISMISSES(-1),
  FEARS(-1),
  INVESTIGATES(-1),
  MEETS(0),
  NEGOTIATES(0),
  OPPOSES(-1),
  PRAISES(1),
  SANCTIONS(-1),
  SUES(-1),
  SUPPORTS(1),
  THANKS(1),
  THREATENS(-1),
  URGES(0),
  VISITS(0),
  WARNS(-1);

  private final int polarity;

  RelationKind(int polarity) {
    this.polarity = polarity;
  }

  /** Returns 1 for what is good for the other, -1 for what is bad, 0 for neither. */
  public int polarity() {
    return polarity;
  }

  /** Tells whether both do it to each other: "зустрілися", "a deal between". */
  public boolean isMutual() {
    return switch (this) {
      case AGREES, COOPERATES, MEETS, NEGOTIATES -> true;
      default -> false;
    };
  }
}
