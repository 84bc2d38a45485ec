package litopys.jobs.ingest;

import java.io.Serializable;

/**
 * How much of a record is read, and how little makes an article.
 *
 * @param recordBytes longer records are rejected
 * @param rawBytes of a rejected record that are kept
 * @param textCodePoints shorter texts are rejected
 */
public record Limits(int recordBytes, int rawBytes, int textCodePoints) implements Serializable {}
