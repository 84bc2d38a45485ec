package litopys.table;

import static litopys.table.Column.date;
import static litopys.table.Column.distinct;
import static litopys.table.Column.text;
import static litopys.table.Column.texts;
import static litopys.table.Column.total;

import java.util.List;

/** Who is who: entities, the names they go by, and names that nobody has placed yet. */
public final class EntityTables {

  public static final Column NAME_UK = text("name_uk", "Name in Ukrainian").optional();
  public static final Column NAME_RU = text("name_ru", "Name in Russian").optional();
  public static final Column NAME_EN = text("name_en", "Name in English").optional();
  public static final Column FIRST_SEEN = date("first_seen", "First day with a mention");
  public static final Column LAST_SEEN = date("last_seen", "Last day with a mention");
  public static final Column ARTICLES =
      distinct("articles", "articles", "Distinct articles of the warehouse that mention it");
  public static final Column ALIAS = text("alias", "Base form under which it is mentioned");
  public static final Column SAMPLE_ARTICLE_IDS =
      texts("sample_article_ids", "Up to five articles, the smallest ids");

  public static final Table ENTITIES =
      Table.snapshot(
          "entities",
          "entity",
          "All entities that article_entities mentions",
          List.of(
              MentionsTable.ENTITY_ID,
              MentionsTable.KIND,
              MentionsTable.NAME.meaning("Canonical name on the last day it was seen"),
              NAME_UK,
              NAME_RU,
              NAME_EN,
              MentionsTable.COUNTRY_CODE,
              FIRST_SEEN,
              LAST_SEEN,
              ARTICLES));

  public static final Table ALIASES =
      Table.snapshot(
          "entity_aliases",
          "entity x alias x language",
          "Lemmas of all mentions, added up",
          List.of(
              MentionsTable.ENTITY_ID,
              ALIAS,
              ArticlesTable.LANG,
              total("mentions", "mentions", "Mentions with this base form"),
              FIRST_SEEN,
              LAST_SEEN));

  public static final Table UNLINKED_NAMES =
      Table.daily(
          "unlinked_names",
          "day x name",
          "Mentions with resolved = false: surnames, initials and acronyms that stand for no full"
              + " name of their article, and for none that the window decides on",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              MentionsTable.NAME.meaning("Base form of the name"),
              MentionsTable.KIND,
              ArticlesTable.LANG,
              MentionsTable.ENTITY_ID.meaning("Id of the name, the smallest if it has several"),
              distinct("articles", "articles", "Distinct articles that mention it"),
              SAMPLE_ARTICLE_IDS,
              EvidenceTables.CANDIDATES));

  private EntityTables() {}
}
