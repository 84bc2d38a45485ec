package litopys.jobs.io;

/**
 * Publishes what one run has staged. Up to some moment nothing of it shows; from then on all of it
 * will come about, if need be by the next run.
 */
sealed interface Publisher permits ParquetPublisher, IcebergPublisher {

  void publish(StagedTables staged);

  /** Clears away what is only staged. What has begun to be published stays, to be completed. */
  void abandon();
}
