package litopys.jobs.spark;

import java.util.Collection;
import java.util.List;
import litopys.analysis.KnownNames;
import litopys.jobs.ingest.Sources.Source;
import litopys.table.ArticlesTable;
import litopys.table.Column;
import litopys.table.EntityTables;
import litopys.table.MentionsTable;
import litopys.table.OperationTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** What is known before any article is read, as rows that steps can join. */
public final class KnownRows {

  private KnownRows() {}

  /** Returns entity_id, name_uk, name_ru and name_en of all entities known by name. */
  public static Dataset<Row> names(SparkSession spark) {
    List<Row> rows =
        KnownNames.load().stream()
            .map(
                known ->
                    RowFactory.create(
                        known.entityId(),
                        known.byLanguage().get("uk"),
                        known.byLanguage().get("ru"),
                        known.byLanguage().get("en")))
            .toList();
    List<Column> columns =
        List.of(
            MentionsTable.ENTITY_ID,
            EntityTables.NAME_UK,
            EntityTables.NAME_RU,
            EntityTables.NAME_EN);
    return spark.createDataFrame(rows, SparkTable.schema(columns));
  }

  /** Returns source_id, name and timezone of the sources an operator has listed. */
  public static Dataset<Row> sources(SparkSession spark, Collection<Source> sources) {
    List<Row> rows =
        sources.stream()
            .map(source -> RowFactory.create(source.id(), source.name(), source.timezone()))
            .toList();
    List<Column> columns =
        List.of(ArticlesTable.SOURCE_ID, OperationTables.NAME, OperationTables.TIMEZONE);
    return spark.createDataFrame(rows, SparkTable.schema(columns));
  }
}
