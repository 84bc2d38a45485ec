package litopys.jobs;

/** How much a run does again. */
enum Rerun {
  WHAT_CHANGED,
  EVERYTHING
}
