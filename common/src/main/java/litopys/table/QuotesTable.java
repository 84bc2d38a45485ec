package litopys.table;

import static litopys.table.Column.number;
import static litopys.table.Column.text;
import static litopys.table.Struct.bind;

import java.util.List;
import litopys.analysis.CountedArticle.QuotedTone;

/** One row per thing that somebody is told to have said. */
public final class QuotesTable {

  public static final Column QUOTE_NO =
      MentionsTable.QUOTE_NO
          .required()
          .meaning(
              "Number of the quote within its field, from 0, in reading order, the outer before the"
                  + " inner");
  public static final Column NESTED =
      MentionsTable.NESTED.meaning(
          "True inside another quote: what somebody says that somebody said");
  public static final Column TEXT = ArticlesTable.TEXT.meaning("What is said, as written");
  public static final Column SPEAKER_ID =
      text(
              "speaker_id",
              "entity_id of whoever says it; null where the article names nobody, or not clearly")
          .optional();
  public static final Column SPEAKER_NAME =
      text("speaker_name", "Canonical name of the speaker on that day").optional();
  public static final Column SPEAKER_BEGIN =
      number(
              "speaker_begin",
              "code points",
              "Begin of the mention that names the speaker, in the same field; before the quote if a"
                  + " pronoun stands for it")
          .optional();
  public static final Column SPEAKER_END =
      number("speaker_end", "code points", "End of that mention, exclusive").optional();
  public static final Column VERB =
      text("verb", "Base form of the verb that says so; null for \"according to\" and a mere name")
          .optional();

  public static final Struct<QuotedTone> TONE =
      new Struct<>(
          List.of(
              bind(MentionsTable.ENTITY_ID, QuotedTone::entityId),
              bind(
                  ArticleEntitiesTable.TONE
                      .required()
                      .meaning("Mean tone of what is said toward the entity"),
                  QuotedTone::tone),
              bind(
                  number(
                      ArticleEntitiesTable.TONE_N.name(),
                      "sentences",
                      "Sentences of the quote that name it"),
                  QuotedTone::sentences)));

  public static final Column TONES =
      Column.structs(
          "tones", "Tone toward each entity that the quote names, by entity_id", TONE.columns());

  public static final Table TABLE =
      Table.daily(
          "quotes",
          "quote",
          "Analysis of each article: speech in quotation marks and speech that the author reports",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.STORY_ID,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ArticlesTable.PUB_DATE,
              MentionsTable.FIELD,
              QUOTE_NO,
              MentionsTable.FORM.meaning(
                  "direct: to the letter, in quotation marks; indirect: in the author's words"),
              NESTED,
              MentionsTable.SENTENCE_NO.meaning(
                  "Number of the sentence with which it begins, within its field, from 0"),
              MentionsTable.BEGIN.meaning("Begin of what is said, without marks"),
              MentionsTable.END.meaning(
                  "End of it, exclusive: substring(text, begin + 1, end - begin) of the article; a"
                      + " \"he said\" in the middle of it is inside"),
              TEXT,
              SPEAKER_ID,
              SPEAKER_NAME,
              SPEAKER_BEGIN,
              SPEAKER_END,
              VERB,
              TONES));

  private QuotesTable() {}
}
