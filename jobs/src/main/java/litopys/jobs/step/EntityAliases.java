package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import litopys.jobs.spark.SparkTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The base forms under which each entity is mentioned: one row per entity, alias and language.
 * Mentions of every form count, so adjectives and demonyms of a country are aliases too.
 */
public final class EntityAliases {

  private EntityAliases() {}

  /**
   * Adds up the whole warehouse.
   *
   * @param mentions all rows of {@link MentionsTable}
   */
  public static Dataset<Row> apply(Dataset<Row> mentions) {
    Dataset<Row> rows =
        mentions
            .withColumnRenamed(MentionsTable.LEMMA.name(), EntityTables.ALIAS.name())
            .groupBy(col(MentionsTable.ENTITY_ID), col(EntityTables.ALIAS), col(ArticlesTable.LANG))
            .agg(
                count(lit(1)).as(ArticleEntitiesTable.MENTIONS.name()),
                min(col(ArticlesTable.PUB_DATE)).as(EntityTables.FIRST_SEEN.name()),
                max(col(ArticlesTable.PUB_DATE)).as(EntityTables.LAST_SEEN.name()));
    return SparkTable.conform(rows, EntityTables.ALIASES);
  }
}
