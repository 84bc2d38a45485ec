package litopys.table;

import static litopys.table.Column.flag;
import static litopys.table.Column.measure;
import static litopys.table.Column.number;
import static litopys.table.Column.text;

import java.util.List;

/** One row per place where an article names an entity. */
public final class MentionsTable {

  public static final Column FIELD = text("field", "String the offsets point into: text or title");
  public static final Column SENTENCE_NO =
      number("sentence_no", "sentences", "Number of the sentence within its field, from 0");
  public static final Column SENTENCE_BEGIN =
      number("sentence_begin", "code points", "Begin of the sentence in its field");
  public static final Column SENTENCE_END =
      number("sentence_end", "code points", "End of the sentence, exclusive");
  public static final Column BEGIN =
      number("begin", "code points", "Begin of the mention in its field");
  public static final Column END =
      number(
          "end",
          "code points",
          "End of the mention, exclusive: substring(text, begin + 1, end - begin) = surface");
  public static final Column SURFACE = text("surface", "The mention as written");
  public static final Column LEMMA = text("lemma", "Base form of this very mention");
  public static final Column KIND = text("kind", "COUNTRY, PERSON, ORGANIZATION or PLACE");
  public static final Column ENTITY_ID =
      text(
          "entity_id",
          "Stable id: country:UA, or kind and slug of the catalogue, or kind and hash of the name");
  public static final Column RESOLVED =
      flag("resolved", "False for a surname or acronym that the window cannot place either");
  public static final Column NAME = text("name", "Canonical name of the entity on that day");
  public static final Column COUNTRY_CODE =
      text("country_code", "Country of the entity, ISO 3166-1 alpha-2").optional();
  public static final Column FORM =
      text("form", "name, abbreviation, adjective, demonym or metonym");
  public static final Column NESTED =
      flag("nested", "True for a country or place inside the name of an organization");
  public static final Column IN_QUOTE = flag("in_quote", "True inside quoted speech");
  public static final Column QUOTE_NO =
      number("quote_no", "quotes", "Innermost row of quotes, of the same field, that says it")
          .optional();
  public static final Column VOICE =
      text("voice", "quoted where a quote says it or quotation marks enclose it, else author");
  public static final Column TONE =
      measure("tone", "-1 to 1", "Tone of the sentence toward the entity; null without evidence")
          .optional();
  public static final Column CONFIDENCE =
      measure("confidence", "0 to 1", "How sure the engine is of span and kind");

  public static final Table TABLE =
      Table.daily(
          "mentions",
          "mention",
          "Analysis of each article, with the decisions of its day, the overrides and the names",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.STORY_ID,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ArticlesTable.PUB_DATE,
              FIELD,
              SENTENCE_NO,
              SENTENCE_BEGIN,
              SENTENCE_END,
              BEGIN,
              END,
              SURFACE,
              LEMMA,
              KIND,
              ENTITY_ID,
              RESOLVED,
              NAME,
              COUNTRY_CODE,
              FORM,
              NESTED,
              IN_QUOTE,
              QUOTE_NO,
              VOICE,
              TONE,
              CONFIDENCE));

  private MentionsTable() {}
}
