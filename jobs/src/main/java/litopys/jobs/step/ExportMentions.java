package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import litopys.entity.EntityKind;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Mentions in texts as JSON, one object each, with the keys that evaluation tools expect. */
public final class ExportMentions {

  private static final String DOCUMENT = "doc_id";

  private ExportMentions() {}

  /** Returns one column of JSON, sorted by document and place. */
  public static Dataset<Row> apply(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> documents =
        articles.select(
            col(ArticlesTable.ARTICLE_ID),
            coalesce(col(ArticlesTable.EXTERNAL_ID), col(ArticlesTable.ARTICLE_ID)).as(DOCUMENT));
    Dataset<Row> names =
        entities.select(
            col(MentionsTable.ENTITY_ID),
            col(EntityTables.NAME_UK),
            col(EntityTables.NAME_RU),
            col(EntityTables.NAME_EN));
    Dataset<Row> rows =
        mentions
            .where(col(MentionsTable.FIELD).equalTo(ArticlesTable.TEXT.name()))
            .join(documents, ArticlesTable.ARTICLE_ID.name())
            .join(names, leftOn(MentionsTable.ENTITY_ID), "left");
    Column document = org.apache.spark.sql.functions.col(DOCUMENT);
    return rows.orderBy(
            document,
            col(MentionsTable.BEGIN),
            col(MentionsTable.END),
            col(MentionsTable.ENTITY_ID),
            col(ArticlesTable.ARTICLE_ID))
        .select(to_json(line(document), Map.of("ignoreNullFields", "false")));
  }

  private static Column line(Column document) {
    return struct(
        document,
        col(MentionsTable.BEGIN),
        col(MentionsTable.END),
        type().as("type"),
        col(MentionsTable.SURFACE),
        col(MentionsTable.LEMMA),
        nameInLanguageOfArticle().as("canonical"),
        col(MentionsTable.ENTITY_ID),
        when(isKind(EntityKind.COUNTRY), col(MentionsTable.COUNTRY_CODE)).as("iso2"),
        col(MentionsTable.FORM),
        col(MentionsTable.NESTED));
  }

  private static Column type() {
    return when(isKind(EntityKind.PERSON), "PER")
        .when(isKind(EntityKind.ORGANIZATION), "ORG")
        .when(isKind(EntityKind.PLACE), "LOC")
        .otherwise("COUNTRY");
  }

  private static Column nameInLanguageOfArticle() {
    Column lang = col(ArticlesTable.LANG);
    return coalesce(
        when(lang.equalTo("uk"), col(EntityTables.NAME_UK))
            .when(lang.equalTo("ru"), col(EntityTables.NAME_RU))
            .when(lang.equalTo("en"), col(EntityTables.NAME_EN)),
        col(MentionsTable.NAME));
  }

  private static Column isKind(EntityKind kind) {
    return col(MentionsTable.KIND).equalTo(lit(kind.name()));
  }

  private static String[] leftOn(litopys.table.Column column) {
    return new String[] {column.name()};
  }
}
