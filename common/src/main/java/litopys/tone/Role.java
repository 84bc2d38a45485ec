package litopys.tone;

/** What a mention is to a verb. */
enum Role {
  SUBJECT,
  OBJECT,
  NONE;

  /** Returns what the same mention is in the passive: its object stands as subject. */
  Role swapped() {
    return switch (this) {
      case SUBJECT -> OBJECT;
      case OBJECT -> SUBJECT;
      case NONE -> NONE;
    };
  }
}
