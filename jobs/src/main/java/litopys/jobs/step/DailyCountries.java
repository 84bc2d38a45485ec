package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import litopys.jobs.spark.SparkTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.DailyTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which country speaks of which: one row per day, source_country, focus_country and
 * mentioned_country.
 *
 * <p>An article about the countries F that names the countries M counts once for every f of F, ZZ
 * where F is empty, with every m of M; m may be f. Tone is that toward m. States without a code
 * (historical ones) count on neither side.
 */
public final class DailyCountries {

  private static final String NO_FOCUS = "ZZ";
  private static final String COUNTRY = "COUNTRY";

  private static final List<Column> CELL =
      List.of(
          col(ArticlesTable.PUB_DATE),
          col(ArticlesTable.SOURCE_COUNTRY),
          col(DailyTables.FOCUS_COUNTRY),
          col(DailyTables.MENTIONED_COUNTRY));

  private DailyCountries() {}

  /**
   * Adds up whole days.
   *
   * @param articleEntities rows of {@link ArticleEntitiesTable}
   * @param articles rows of {@link ArticlesTable} of the same days
   */
  public static Dataset<Row> apply(Dataset<Row> articleEntities, Dataset<Row> articles) {
    Dataset<Row> countries =
        articleEntities
            .where(col(MentionsTable.KIND).equalTo(COUNTRY))
            .where(col(MentionsTable.COUNTRY_CODE).isNotNull());
    Dataset<Row> rows =
        StoryTone.mark(mentionedWithFocus(countries), articles, CELL)
            .groupBy(CELL.toArray(Column[]::new))
            .agg(
                count_distinct(col(ArticlesTable.ARTICLE_ID)).as(DailyTables.ARTICLES.name()),
                StoryTone.stories().as(DailyTables.STORIES.name()),
                StoryTone.OF_ALL.mean().as(DailyTables.TONE_MEAN.name()),
                StoryTone.OF_ALL.sentences().as(DailyTables.TONE_N.name()),
                StoryTone.OF_ALL.toneStories().as(DailyTables.TONE_STORIES.name()));
    return SparkTable.conform(rows, DailyTables.COUNTRIES);
  }

  private static Dataset<Row> mentionedWithFocus(Dataset<Row> countries) {
    Dataset<Row> mentioned =
        countries
            .where(col(ArticleEntitiesTable.MENTIONS).gt(0))
            .withColumnRenamed(
                MentionsTable.COUNTRY_CODE.name(), DailyTables.MENTIONED_COUNTRY.name());
    Column focus = coalesce(col(DailyTables.FOCUS_COUNTRY), lit(NO_FOCUS));
    return mentioned
        .join(focuses(countries), new String[] {ArticlesTable.ARTICLE_ID.name()}, "left")
        .withColumn(DailyTables.FOCUS_COUNTRY.name(), focus);
  }

  private static Dataset<Row> focuses(Dataset<Row> countries) {
    return countries
        .where(col(ArticleEntitiesTable.IS_FOCUS))
        .select(
            col(ArticlesTable.ARTICLE_ID),
            col(MentionsTable.COUNTRY_CODE).as(DailyTables.FOCUS_COUNTRY.name()))
        .distinct();
  }
}
