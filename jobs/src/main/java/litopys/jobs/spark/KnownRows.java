package litopys.jobs.spark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litopys.analysis.KnownNames;
import litopys.analysis.KnownNames.KnownName;
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

  /**
   * Returns entity_id, name, name_uk, name_ru and name_en of all entities known by name.
   *
   * @param given names that go before all others, by entity id
   */
  public static Dataset<Row> names(SparkSession spark, Map<String, String> given) {
    Map<String, KnownName> known = new TreeMap<>();
    given.keySet().forEach(id -> known.put(id, new KnownName(id, Map.of())));
    KnownNames.load().forEach(name -> known.put(name.entityId(), name));
    List<Row> rows =
        known.values().stream()
            .map(
                name ->
                    RowFactory.create(
                        name.entityId(),
                        given.get(name.entityId()),
                        name.byLanguage().get("uk"),
                        name.byLanguage().get("ru"),
                        name.byLanguage().get("en")))
            .toList();
    List<Column> columns =
        List.of(
            MentionsTable.ENTITY_ID,
            MentionsTable.NAME.optional(),
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
