package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import litopys.jobs.io.Warehouse;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlePairsTable;
import litopys.table.Column;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who is named in the most articles of some days, alone and with whom. */
record TopLists(List<Line> entities, List<Line> pairs) {

  private static final int LINES = 10;
  private static final String ARTICLES = "n_articles";

  /** A name, or two, and the articles that hold it. */
  record Line(String name, long articles) {}

  static final TopLists EMPTY = new TopLists(List.of(), List.of());

  static TopLists of(Warehouse warehouse, SortedSet<LocalDate> days) {
    if (days.isEmpty()) {
      return EMPTY;
    }
    Dataset<Row> entities =
        warehouse
            .read(ArticleEntitiesTable.TABLE, days)
            .where(col(ArticleEntitiesTable.MENTIONS).gt(0));
    Dataset<Row> pairs = warehouse.read(ArticlePairsTable.TABLE, days);
    return new TopLists(topEntities(entities), topPairs(pairs, warehouse));
  }

  private static List<Line> topEntities(Dataset<Row> entities) {
    return entities
        .groupBy(col(MentionsTable.ENTITY_ID))
        .agg(count(lit(1)).as(ARTICLES), max(col(MentionsTable.NAME)).as("name"))
        .orderBy(org.apache.spark.sql.functions.desc(ARTICLES), col(MentionsTable.ENTITY_ID))
        .limit(LINES)
        .collectAsList()
        .stream()
        .map(row -> new Line(row.getAs("name"), row.getAs(ARTICLES)))
        .toList();
  }

  private static List<Line> topPairs(Dataset<Row> pairs, Warehouse warehouse) {
    Dataset<Row> names = warehouse.read(EntityTables.ENTITIES);
    Dataset<Row> top =
        pairs
            .groupBy(col(ArticlePairsTable.ENTITY_A), col(ArticlePairsTable.ENTITY_B))
            .agg(count(lit(1)).as(ARTICLES))
            .orderBy(
                org.apache.spark.sql.functions.desc(ARTICLES),
                col(ArticlePairsTable.ENTITY_A),
                col(ArticlePairsTable.ENTITY_B))
            .limit(LINES);
    return top
        .join(named(names, ArticlePairsTable.ENTITY_A, "a"), ArticlePairsTable.ENTITY_A.name())
        .join(named(names, ArticlePairsTable.ENTITY_B, "b"), ArticlePairsTable.ENTITY_B.name())
        .orderBy(
            org.apache.spark.sql.functions.desc(ARTICLES),
            col(ArticlePairsTable.ENTITY_A),
            col(ArticlePairsTable.ENTITY_B))
        .collectAsList()
        .stream()
        .map(row -> new Line(row.getAs("a") + " + " + row.getAs("b"), row.getAs(ARTICLES)))
        .toList();
  }

  private static Dataset<Row> named(Dataset<Row> names, Column key, String name) {
    return names.select(
        col(MentionsTable.ENTITY_ID).as(key.name()), col(MentionsTable.NAME).as(name));
  }
}
