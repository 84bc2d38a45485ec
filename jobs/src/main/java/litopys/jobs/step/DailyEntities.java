package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

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
 * How often and in what tone each entity is named: one row per day, entity, source_country and
 * lang.
 *
 * <p>Articles, stories, sources and tone are those of the articles that name the entity; articles
 * that only hold an adjective or demonym of it count as articles_derived. share_of_voice is
 * articles / all articles of the same day, source_country and lang.
 */
public final class DailyEntities {

  private static final Column NAMED = col(ArticleEntitiesTable.MENTIONS).gt(0);
  private static final List<Column> CELL = SpeakerCells.dividedBy(MentionsTable.ENTITY_ID);

  private DailyEntities() {}

  /**
   * Adds up whole days.
   *
   * @param articleEntities rows of {@link ArticleEntitiesTable}
   * @param articles all rows of {@link ArticlesTable} of the same days
   */
  public static Dataset<Row> apply(Dataset<Row> articleEntities, Dataset<Row> articles) {
    Column share = col(DailyTables.ARTICLES).divide(col(DailyTables.ARTICLES_TOTAL));
    Dataset<Row> rows =
        addUp(StoryTone.mark(articleEntities, articles, CELL, NAMED))
            .join(SpeakerCells.sizes(articles), SpeakerCells.names())
            .withColumn(DailyTables.SHARE_OF_VOICE.name(), share);
    return SparkTable.conform(rows, DailyTables.ENTITIES);
  }

  private static Dataset<Row> addUp(Dataset<Row> marked) {
    return marked
        .groupBy(CELL.toArray(Column[]::new))
        .agg(
            // one per entity and day by contract; min keeps the grain whatever comes
            min(col(MentionsTable.KIND)).as(MentionsTable.KIND.name()),
            min(col(MentionsTable.NAME)).as(MentionsTable.NAME.name()),
            min(col(MentionsTable.COUNTRY_CODE)).as(MentionsTable.COUNTRY_CODE.name()),
            count_if(NAMED).as(DailyTables.ARTICLES.name()),
            count_if(not(NAMED)).as(DailyTables.ARTICLES_DERIVED.name()),
            StoryTone.stories().as(DailyTables.STORIES.name()),
            count_distinct(when(NAMED, col(ArticlesTable.SOURCE_ID)))
                .as(DailyTables.SOURCES.name()),
            sum(col(ArticleEntitiesTable.MENTIONS)).as(DailyTables.MENTIONS.name()),
            StoryTone.OF_ALL.mean().as(DailyTables.TONE_MEAN.name()),
            StoryTone.OF_ALL.deviation().as(DailyTables.TONE_SD.name()),
            StoryTone.OF_ALL.sentences().as(DailyTables.TONE_N.name()),
            StoryTone.OF_ALL.toneStories().as(DailyTables.TONE_STORIES.name()),
            StoryTone.OF_AUTHOR.mean().as(DailyTables.TONE_AUTHOR_MEAN.name()),
            StoryTone.OF_AUTHOR.sentences().as(DailyTables.TONE_AUTHOR_N.name()),
            StoryTone.OF_AUTHOR.toneStories().as(DailyTables.TONE_AUTHOR_STORIES.name()),
            StoryTone.OF_QUOTED.mean().as(DailyTables.TONE_QUOTED_MEAN.name()),
            StoryTone.OF_QUOTED.sentences().as(DailyTables.TONE_QUOTED_N.name()),
            StoryTone.OF_QUOTED.toneStories().as(DailyTables.TONE_QUOTED_STORIES.name()));
  }
}
