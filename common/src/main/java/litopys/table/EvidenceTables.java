package litopys.table;

import static litopys.table.Column.number;
import static litopys.table.Column.text;
import static litopys.table.Column.total;

import java.util.List;

/**
 * What the articles of a day say about names, as counts that add up over days: who is called by
 * which short name, of which kind a name is, and under which names entities go. Not published; the
 * decisions of a day are made from the sums over its window.
 */
public final class EvidenceTables {

  public static final Column SHORT_ID =
      text("short_id", "Id of a short name: a surname, an initial and a surname, an acronym");
  public static final Column NAME_COUNT =
      total("articles", "articles", "Articles of the day that say so");
  public static final Column RESOLVED_COUNT =
      total("articles_resolved", "articles", "Articles where the name is no short name");
  public static final Column WEIGHT =
      total("weight", "thousandths", "Sum over the articles of their surest mention's confidence");

  public static final Table SHORT_NAMES =
      Table.daily(
          ".short_names",
          "day x short name x entity",
          "Articles that give an entity its full name, by the short names it may have",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              SHORT_ID,
              MentionsTable.ENTITY_ID.meaning(
                  "Entity of the full name; short_id itself for the articles with any full name"),
              MentionsTable.NAME.meaning("A full name, the last by code point"),
              MentionsTable.COUNTRY_CODE,
              NAME_COUNT));

  public static final Table NAME_KINDS =
      Table.daily(
          ".name_kinds",
          "day x base form x id",
          "Articles that mention a name no catalogue knows, by what they take it for",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              AnalysisTable.NAME_KEY,
              AnalysisTable.NAME_ID,
              NAME_COUNT,
              RESOLVED_COUNT,
              WEIGHT));

  public static final Table ARTICLE_NAMES =
      Table.daily(
          ".article_names",
          "day x language x entity x name",
          "Articles by the fullest name they give an entity, before decisions",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              ArticlesTable.LANG,
              MentionsTable.ENTITY_ID,
              AnalysisTable.ARTICLE_NAME,
              NAME_COUNT));

  public static final Column GROUND =
      text("ground", "What was decided: short_name (who is meant) or kind");
  public static final Column FROM_ID = text("from_id", "Id of the name");
  public static final Column TO_ID =
      text("to_id", "Entity it stands for that day; null if the window does not tell").optional();
  public static final Column CONFIDENCE_BELOW =
      number("confidence_below", "thousandths", "Surer mentions keep their kind");
  public static final Column ARTICLES_TOTAL =
      total("articles_total", "articles", "Articles of the window with any full name, or any kind")
          .nonAdditive();

  /** What a short name may stand for, and how often the window says so. */
  public static final Column CANDIDATES =
      Column.structs(
          "candidates",
          "Entities that the 28 days up to the day call by a full name of which this is the short"
              + " one, at most five, the commonest first",
          List.of(
              MentionsTable.ENTITY_ID,
              MentionsTable.NAME.meaning("A full name of the entity"),
              total("articles", "articles", "Articles of the 28 days with the full name")));

  public static final Table DECISIONS =
      Table.daily(
          ".decisions",
          "day x ground x name",
          "Sums of the evidence over the 28 days up to the day, compared with the thresholds",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              GROUND,
              FROM_ID,
              TO_ID,
              MentionsTable.RESOLVED,
              MentionsTable.COUNTRY_CODE,
              CONFIDENCE_BELOW,
              NAME_COUNT.meaning("Articles of the window for to_id").nonAdditive(),
              ARTICLES_TOTAL,
              CANDIDATES));

  private EvidenceTables() {}
}
