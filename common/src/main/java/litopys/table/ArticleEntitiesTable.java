package litopys.table;

import static litopys.table.Column.flag;
import static litopys.table.Column.measure;
import static litopys.table.Column.number;
import static litopys.table.Column.total;

import java.util.List;

/** One row per article and entity it mentions. */
public final class ArticleEntitiesTable {

  public static final Column MENTIONS =
      total("mentions", "mentions", "Mentions by name, abbreviation or metonym");
  public static final Column MENTIONS_DERIVED =
      total("mentions_derived", "mentions", "Mentions by adjective or demonym");
  public static final Column FIRST_BEGIN =
      number(
              "first_begin",
              "code points",
              "Begin of the first mention in the text; null if only the title names the entity")
          .optional();
  public static final Column SALIENCE =
      measure(
          "salience",
          "0 to 1",
          "m / (m + 2) x (0.5 + 0.5 x (1 - p)) + 0.25 x t, at most 1: m mentions, derived ones at"
              + " half; p relative position of the first mention in the text; t 1 if the title"
              + " names the entity");
  public static final Column IS_FOCUS =
      flag("is_focus", "True for the countries, at most three, that the article is about");
  public static final Column TONE =
      measure(
              "tone",
              "-1 to 1",
              "Mean tone toward the entity over the sentences that name it, neutral ones as 0")
          .optional();
  public static final Column TONE_N =
      total("tone_n", "sentences", "Sentences that name the entity, behind tone");

  public static final Column TONE_AUTHOR =
      TONE.named("tone_author")
          .meaning("Mean tone over the sentences where the author names the entity");
  public static final Column TONE_AUTHOR_N =
      TONE_N.named("tone_author_n").meaning("Sentences behind tone_author");
  public static final Column TONE_QUOTED =
      TONE.named("tone_quoted")
          .meaning("Mean tone over the sentences where a quote names the entity");
  public static final Column TONE_QUOTED_N =
      TONE_N
          .named("tone_quoted_n")
          .meaning("Sentences behind tone_quoted; one of both voices counts in both");

  public static final Table TABLE =
      Table.daily(
          "article_entities",
          "article x entity",
          "Mentions of one article, added up by entity",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.STORY_ID,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ArticlesTable.PUB_DATE,
              MentionsTable.ENTITY_ID,
              MentionsTable.KIND,
              MentionsTable.NAME,
              MentionsTable.COUNTRY_CODE,
              MENTIONS,
              MENTIONS_DERIVED,
              FIRST_BEGIN,
              SALIENCE,
              IS_FOCUS,
              TONE,
              TONE_N,
              TONE_AUTHOR,
              TONE_AUTHOR_N,
              TONE_QUOTED,
              TONE_QUOTED_N));

  private ArticleEntitiesTable() {}
}
