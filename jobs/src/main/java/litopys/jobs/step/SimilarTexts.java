package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.stream.Stream;
import litopys.table.AnalysisTable;
import litopys.text.MinHash;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Pairs of distinct texts whose shingles overlap with a Jaccard similarity of at least 0.8 and that
 * come close enough in time to share a story.
 *
 * <p>{@link MinHash} proposes pairs, the sets themselves decide, in whole numbers.
 */
final class SimilarTexts {

  static final String TEXT = "text_key";
  static final String OTHER = "other_text_key";
  static final String FIRST_TIME = "first_micros";
  static final String LAST_TIME = "last_micros";

  private static final String BUCKET = "bucket";
  private static final String SIZE = "size";
  private static final String OTHER_PREFIX = "other_";

  /** Similarity of at least 4 / 5, without fractions. */
  private static final int NUMERATOR = 4;

  private static final int DENOMINATOR = 5;

  private static final UserDefinedFunction BUCKETS =
      udf(
          (UDF1<Seq<Long>, long[]>) SimilarTexts::buckets,
          DataTypes.createArrayType(DataTypes.LongType, false));

  private SimilarTexts() {}

  /**
   * Returns each pair once, as text_key and other_text_key, the smaller first.
   *
   * @param texts text_key, shingles, first_micros and last_micros, one row per text
   */
  static Dataset<Row> of(Dataset<Row> texts) {
    Dataset<Row> shingles = texts.select(col(TEXT), col(AnalysisTable.SHINGLES));
    Column common =
        array_size(
            array_intersect(col(AnalysisTable.SHINGLES), other(AnalysisTable.SHINGLES.name())));
    Column size = array_size(col(AnalysisTable.SHINGLES));
    Column otherSize = array_size(other(AnalysisTable.SHINGLES.name()));
    return candidates(texts)
        .join(shingles, TEXT)
        .join(prefixed(shingles), OTHER)
        .where(isSimilar(common, size.plus(otherSize).minus(common)))
        .select(col(TEXT), col(OTHER));
  }

  /** Returns distinct pairs that share a bucket, overlap in time and can be alike by their size. */
  private static Dataset<Row> candidates(Dataset<Row> texts) {
    Dataset<Row> buckets =
        texts.select(
            col(TEXT),
            col(FIRST_TIME),
            col(LAST_TIME),
            array_size(col(AnalysisTable.SHINGLES)).as(SIZE),
            explode(BUCKETS.apply(col(AnalysisTable.SHINGLES))).as(BUCKET));
    return buckets
        .join(
            prefixed(buckets),
            col(BUCKET)
                .equalTo(other(BUCKET))
                .and(col(TEXT).lt(col(OTHER)))
                .and(isSimilar(col(SIZE), other(SIZE)))
                .and(isSimilar(other(SIZE), col(SIZE)))
                .and(col(FIRST_TIME).minus(other(LAST_TIME)).leq(LiveHeads.WINDOW_MICROS))
                .and(other(FIRST_TIME).minus(col(LAST_TIME)).leq(LiveHeads.WINDOW_MICROS)))
        .select(col(TEXT), col(OTHER))
        .distinct();
  }

  private static Column isSimilar(Column common, Column union) {
    return common.multiply(DENOMINATOR).geq(union.multiply(NUMERATOR));
  }

  private static Column other(String name) {
    return col(OTHER_PREFIX + name);
  }

  private static Dataset<Row> prefixed(Dataset<Row> rows) {
    return rows.toDF(
        Stream.of(rows.columns()).map(name -> OTHER_PREFIX + name).toArray(String[]::new));
  }

  private static long[] buckets(Seq<Long> shingles) {
    return MinHash.buckets(
        CollectionConverters.asJava(shingles).stream().mapToLong(Long::longValue).toArray());
  }
}
