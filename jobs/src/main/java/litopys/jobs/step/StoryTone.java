package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Counts and tone of a cell by stories, so that copies of one text weigh once.
 *
 * <p>A story speaks in a cell by its head: its earliest article there, by published_at, then
 * article_id. Tone is added up in millionths, as integers, so that the order of addition cannot
 * change a result.
 */
final class StoryTone {

  /** The tone of an article, whoever speaks. */
  static final StoryTone OF_ALL =
      new StoryTone(ArticleEntitiesTable.TONE, ArticleEntitiesTable.TONE_N);

  static final StoryTone OF_AUTHOR =
      new StoryTone(ArticleEntitiesTable.TONE_AUTHOR, ArticleEntitiesTable.TONE_AUTHOR_N);
  static final StoryTone OF_QUOTED =
      new StoryTone(ArticleEntitiesTable.TONE_QUOTED, ArticleEntitiesTable.TONE_QUOTED_N);

  private static final String IS_HEAD_NAME = "is_head_in_cell";
  private static final Column IS_HEAD = col(IS_HEAD_NAME);
  private static final double MICROS_OF_ONE = 1e6;

  private final Column micros;
  private final Column count;

  private StoryTone(litopys.table.Column tone, litopys.table.Column count) {
    Column hasTone = col(count).gt(0).and(col(tone).isNotNull());
    this.micros = when(hasTone, round(col(tone).multiply(MICROS_OF_ONE)).cast("long"));
    this.count = col(count);
  }

  /**
   * Marks the head of each story in each cell.
   *
   * @param rows one per article of a cell, with story_id, article_id and tone
   * @param articles gives published_at
   */
  static Dataset<Row> mark(Dataset<Row> rows, Dataset<Row> articles, List<Column> cell) {
    return mark(rows, articles, cell, lit(true));
  }

  /**
   * Marks the head of each story in each cell among the rows that count.
   *
   * @param counts tells which rows do; the others stay and are no heads
   */
  static Dataset<Row> mark(
      Dataset<Row> rows, Dataset<Row> articles, List<Column> cell, Column counts) {
    WindowSpec story =
        Window.partitionBy(
                Stream.concat(cell.stream(), Stream.of(col(ArticlesTable.STORY_ID), counts))
                    .toArray(Column[]::new))
            .orderBy(col(ArticlesTable.PUBLISHED_AT), col(ArticlesTable.ARTICLE_ID));
    return rows.join(times(articles), ArticlesTable.ARTICLE_ID.name())
        .withColumn(IS_HEAD_NAME, counts.and(row_number().over(story).equalTo(1)));
  }

  private static Dataset<Row> times(Dataset<Row> articles) {
    return articles.select(col(ArticlesTable.ARTICLE_ID), col(ArticlesTable.PUBLISHED_AT));
  }

  /** Counts stories. */
  static Column stories() {
    return count_if(IS_HEAD);
  }

  /** Mean tone over the heads, to six digits; null if none has a tone. */
  Column mean() {
    return round(Moments.mean(toneStories(), total(micros)).divide(MICROS_OF_ONE), 6);
  }

  /** Sample standard deviation over the heads, to six digits; null for fewer than two. */
  Column deviation() {
    Column deviation =
        Moments.deviation(toneStories(), total(micros), total(micros.multiply(micros)));
    return round(deviation.divide(MICROS_OF_ONE), 6);
  }

  /** Counts the sentences behind the mean. */
  Column sentences() {
    return total(when(micros.isNotNull(), count));
  }

  /** Counts the stories behind the mean. */
  Column toneStories() {
    return count_if(IS_HEAD.and(micros.isNotNull()));
  }

  private static Column total(Column value) {
    return coalesce(sum(when(IS_HEAD, value)), lit(0L));
  }
}
