package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import litopys.jobs.spark.SparkTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every entity of the warehouse: one row each, by the names of the last day it was seen.
 *
 * <p>A mention in any form counts, adjectives and demonyms too.
 */
public final class EntitySnapshot {

  private EntitySnapshot() {}

  /**
   * Adds up the whole warehouse.
   *
   * @param articleEntities all rows of {@link ArticleEntitiesTable}
   * @param names rows of {@link NamesTable}, at least those of each entity's last day
   */
  public static Dataset<Row> apply(Dataset<Row> articleEntities, Dataset<Row> names) {
    Dataset<Row> rows = addUp(articleEntities).join(languages(names), key(), "left");
    return SparkTable.conform(rows, EntityTables.ENTITIES);
  }

  private static Dataset<Row> addUp(Dataset<Row> articleEntities) {
    return articleEntities
        .groupBy(col(MentionsTable.ENTITY_ID))
        .agg(
            min(col(MentionsTable.KIND)).as(MentionsTable.KIND.name()),
            max_by(
                    col(MentionsTable.NAME),
                    struct(col(ArticlesTable.PUB_DATE), col(MentionsTable.NAME)))
                .as(MentionsTable.NAME.name()),
            min(col(MentionsTable.COUNTRY_CODE)).as(MentionsTable.COUNTRY_CODE.name()),
            min(col(ArticlesTable.PUB_DATE)).as(EntityTables.FIRST_SEEN.name()),
            max(col(ArticlesTable.PUB_DATE)).as(EntityTables.LAST_SEEN.name()),
            count_distinct(col(ArticlesTable.ARTICLE_ID)).as(EntityTables.ARTICLES.name()));
  }

  private static Dataset<Row> languages(Dataset<Row> names) {
    return names.select(
        col(MentionsTable.ENTITY_ID),
        col(ArticlesTable.PUB_DATE).as(EntityTables.LAST_SEEN.name()),
        col(EntityTables.NAME_UK),
        col(EntityTables.NAME_RU),
        col(EntityTables.NAME_EN));
  }

  private static String[] key() {
    return new String[] {MentionsTable.ENTITY_ID.name(), EntityTables.LAST_SEEN.name()};
  }
}
