package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import litopys.jobs.spark.IngestedRows;
import litopys.table.ArticlesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Decides which version of each article counts: the latest modification time, then the latest time
 * of publication, then the greatest content hash, then whatever else tells them apart, so that the
 * order of arrival never matters.
 */
public final class MergeVersions {

  /** What became of a record, one of {@link Outcome}. */
  public static final String OUTCOME = "outcome";

  private static final String IS_STORED = "is_stored";

  /** What becomes of a version. */
  public enum Outcome {
    /** A new record that is now the article. */
    ARTICLE,
    /** A new record that a newer version supersedes. */
    REPLACED,
    /** A new record that repeats a version already there. */
    DUPLICATE,
    /** The article of the warehouse, which stays. */
    KEPT,
    /** The article of the warehouse, which a new record supersedes. */
    DISPLACED
  }

  private MergeVersions() {}

  /**
   * Returns all rows of both, with their outcome. Both have the columns of {@link
   * IngestedRows#ARTICLE}.
   *
   * @param stored articles of the warehouse, whose text is not looked at; those that no incoming
   *     record shares an id with may be left out
   */
  public static Dataset<Row> apply(Dataset<Row> incoming, Dataset<Row> stored) {
    WindowSpec versions = Window.partitionBy(col(ArticlesTable.ARTICLE_ID)).orderBy(newestFirst());
    WindowSpec repeats =
        Window.partitionBy(
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.MODIFIED_AT),
                col(ArticlesTable.PUBLISHED_AT),
                col(ArticlesTable.CONTENT_HASH))
            .orderBy(Stream.concat(Stream.of(storedFirst()), rest()).toArray(Column[]::new));
    Column isNewest = row_number().over(versions).equalTo(1);
    Column isNewestVersion = first(version()).over(versions).eqNullSafe(version());
    Column isRepeat = row_number().over(repeats).gt(1);
    Dataset<Row> ranked =
        select(incoming, false)
            .union(select(stored, true))
            .withColumn("is_newest", isNewest)
            .withColumn("is_newest_version", isNewestVersion)
            .withColumn("is_repeat", isRepeat);
    Column stays = ranked.col("is_newest");
    Column outcome =
        when(
                ranked.col(IS_STORED),
                when(stays, name(Outcome.KEPT)).otherwise(name(Outcome.DISPLACED)))
            .when(stays, name(Outcome.ARTICLE))
            .when(
                ranked.col("is_newest_version").or(ranked.col("is_repeat")),
                name(Outcome.DUPLICATE))
            .otherwise(name(Outcome.REPLACED));
    return ranked
        .withColumn(OUTCOME, outcome)
        .drop(IS_STORED, "is_newest", "is_newest_version", "is_repeat");
  }

  private static Dataset<Row> select(Dataset<Row> rows, boolean stored) {
    return rows.select(
        Stream.concat(
                IngestedRows.ARTICLE.stream().map(column -> col(column)),
                Stream.of(lit(stored).as(IS_STORED)))
            .toArray(Column[]::new));
  }

  private static Column name(Outcome outcome) {
    return lit(outcome.name());
  }

  private static Column version() {
    return struct(
        col(ArticlesTable.MODIFIED_AT),
        col(ArticlesTable.PUBLISHED_AT),
        col(ArticlesTable.CONTENT_HASH));
  }

  private static Column[] newestFirst() {
    Stream<Column> version =
        Stream.of(
            col(ArticlesTable.MODIFIED_AT).desc_nulls_last(),
            col(ArticlesTable.PUBLISHED_AT).desc(),
            col(ArticlesTable.CONTENT_HASH).desc());
    return Stream.of(version, rest(), Stream.of(storedFirst()))
        .flatMap(order -> order)
        .toArray(Column[]::new);
  }

  /** Only to make the order total; equal content hashes leave no text to compare. */
  private static Stream<Column> rest() {
    return Arrays.stream(
            new litopys.table.Column[] {
              ArticlesTable.EXTERNAL_ID,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.URL,
              ArticlesTable.LANG,
              ArticlesTable.DATE_PRECISION,
              ArticlesTable.DATE_ORIGIN,
              ArticlesTable.TITLE
            })
        .map(column -> col(column).desc_nulls_last());
  }

  private static Column storedFirst() {
    return functions.col(IS_STORED).desc();
  }
}
