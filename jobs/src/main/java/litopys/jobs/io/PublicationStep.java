package litopys.jobs.io;

import java.util.function.Consumer;

/**
 * What a publication has just done. A process may die after each of these, and in between; the
 * crash test kills it at every one.
 */
enum PublicationStep {
  GUARDS_WRITTEN,
  PLAN_WRITTEN,
  GUARD_RAISED,
  FILE_MOVED_OUT,
  FILE_MOVED_IN,
  GUARD_LOWERED,
  FOLDER_DONE,
  BRANCH_WRITTEN,
  RUN_DECIDED,
  TABLE_SHOWN,
  STAGING_DELETED;

  private static volatile Consumer<PublicationStep> listener = step -> {};

  /** Tells all steps of this process to a listener, in the thread that publishes. For tests. */
  static void announceTo(Consumer<PublicationStep> listener) {
    PublicationStep.listener = listener;
  }

  void reached() {
    listener.accept(this);
  }
}
