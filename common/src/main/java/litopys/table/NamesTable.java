package litopys.table;

import java.util.List;

/**
 * The names settled for each day: one row per entity and day on which it is mentioned. Not
 * published; the tables take their names from it.
 */
public final class NamesTable {

  public static final Table TABLE =
      Table.daily(
          ".names",
          "day x entity",
          "Names of the catalogue, else the commonest of the articles of the 28 days up to the day",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              MentionsTable.ENTITY_ID,
              MentionsTable.NAME,
              EntityTables.NAME_UK,
              EntityTables.NAME_RU,
              EntityTables.NAME_EN));

  private NamesTable() {}
}
