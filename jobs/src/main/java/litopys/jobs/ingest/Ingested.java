package litopys.jobs.ingest;

/** What became of one record of the input. */
public sealed interface Ingested permits IngestedArticle, QuarantinedRecord {}
