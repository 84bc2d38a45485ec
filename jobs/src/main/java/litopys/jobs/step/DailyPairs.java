package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import litopys.jobs.spark.SparkTable;
import litopys.statistics.Association;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who is named with whom, how strongly and in what tone: one row per day, pair, source_country and
 * lang.
 *
 * <p>The association is that of {@link Association} over the articles of the cell day x
 * source_country x lang: articles name both, articles_a and articles_b name each, articles_total
 * are all. Articles whose pairs were capped still count in the margins.
 */
public final class DailyPairs {

  private static final List<Column> CELL =
      SpeakerCells.dividedBy(ArticlePairsTable.ENTITY_A, ArticlePairsTable.ENTITY_B);

  private static final UserDefinedFunction NPMI =
      udf((UDF4<Long, Long, Long, Long, @Nullable Double>) DailyPairs::npmi, DataTypes.DoubleType);
  private static final UserDefinedFunction LLR =
      udf(
          (UDF4<Long, Long, Long, Long, Double>)
              (both, a, b, total) -> new Association(both, a, b, total).llr(),
          DataTypes.DoubleType);

  private DailyPairs() {}

  /**
   * Adds up whole days.
   *
   * @param articlePairs rows of {@link ArticlePairsTable}
   * @param articleEntities all rows of {@link ArticleEntitiesTable} of the same days
   * @param articles all rows of {@link ArticlesTable} of the same days
   */
  public static Dataset<Row> apply(
      Dataset<Row> articlePairs, Dataset<Row> articleEntities, Dataset<Row> articles) {
    Dataset<Row> counts =
        addUp(StoryTone.mark(articlePairs, articles, CELL))
            .join(
                margin(articleEntities, ArticlePairsTable.ENTITY_A, DailyTables.ARTICLES_A),
                names(ArticlePairsTable.ENTITY_A),
                "left")
            .join(
                margin(articleEntities, ArticlePairsTable.ENTITY_B, DailyTables.ARTICLES_B),
                names(ArticlePairsTable.ENTITY_B),
                "left")
            .join(SpeakerCells.sizes(articles), SpeakerCells.names());
    return SparkTable.conform(associate(counts), DailyTables.PAIRS);
  }

  private static Dataset<Row> addUp(Dataset<Row> marked) {
    return marked
        .groupBy(CELL.toArray(Column[]::new))
        .agg(
            count(lit(1)).as(DailyTables.ARTICLES.name()),
            StoryTone.stories().as(DailyTables.STORIES.name()),
            count_distinct(col(ArticlesTable.SOURCE_ID)).as(DailyTables.SOURCES.name()),
            sum(col(ArticlePairsTable.SENTENCES)).as(DailyTables.SENTENCES.name()),
            StoryTone.OF_ALL.mean().as(DailyTables.TONE_MEAN.name()),
            StoryTone.OF_ALL.deviation().as(DailyTables.TONE_SD.name()),
            StoryTone.OF_ALL.sentences().as(DailyTables.TONE_N.name()),
            StoryTone.OF_ALL.toneStories().as(DailyTables.TONE_STORIES.name()));
  }

  /** Counts the articles of each cell that name an entity. */
  private static Dataset<Row> margin(
      Dataset<Row> articleEntities, litopys.table.Column entity, litopys.table.Column margin) {
    return articleEntities
        .where(col(ArticleEntitiesTable.MENTIONS).gt(0))
        .withColumnRenamed(MentionsTable.ENTITY_ID.name(), entity.name())
        .groupBy(SpeakerCells.dividedBy(entity).toArray(Column[]::new))
        .agg(count(lit(1)).as(margin.name()));
  }

  private static String[] names(litopys.table.Column entity) {
    return Stream.concat(Stream.of(SpeakerCells.names()), Stream.of(entity.name()))
        .toArray(String[]::new);
  }

  private static Dataset<Row> associate(Dataset<Row> counts) {
    Column[] table =
        Stream.of(
                DailyTables.ARTICLES,
                DailyTables.ARTICLES_A,
                DailyTables.ARTICLES_B,
                DailyTables.ARTICLES_TOTAL)
            // a pair without its margins fails as impossible rather than vanish
            .map(column -> coalesce(col(column), lit(0L)))
            .toArray(Column[]::new);
    return counts
        .withColumn(DailyTables.NPMI.name(), NPMI.apply(table))
        .withColumn(DailyTables.LLR.name(), LLR.apply(table));
  }

  private static @Nullable Double npmi(long both, long a, long b, long total) {
    OptionalDouble npmi = new Association(both, a, b, total).findNpmi();
    return npmi.isPresent() ? npmi.getAsDouble() : null;
  }
}
