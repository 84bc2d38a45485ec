package litopys.jobs.quality;

/** What becomes of a run with a figure outside its limits. */
public enum Action {
  /** The figure is kept, and nothing is said of it. */
  OFF,
  /** It publishes, and says so. */
  WARN,
  /** It publishes nothing. */
  REFUSE
}
