package litopys.table;

import java.util.List;

/** Every table that is published. */
public final class Tables {

  public static final List<Table> ALL =
      List.of(
          ArticlesTable.TABLE,
          MentionsTable.TABLE,
          ArticleEntitiesTable.TABLE,
          ArticlePairsTable.TABLE,
          QuotesTable.TABLE,
          RelationsTable.TABLE,
          EntityTables.ENTITIES,
          EntityTables.ALIASES,
          EntityTables.UNLINKED_NAMES,
          DailyTables.ENTITIES,
          DailyTables.PAIRS,
          DailyTables.COUNTRIES,
          DailyTables.SOURCES_TABLE,
          DailyTables.SPIKES,
          OperationTables.SOURCES,
          OperationTables.QUARANTINE,
          OperationTables.RUNS);

  private Tables() {}

  /** Returns the table of that name. */
  public static Table get(String name) {
    return ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No table is called '" + name + "'"));
  }
}
