package litopys.table;

import static litopys.table.Column.date;
import static litopys.table.Column.flag;
import static litopys.table.Column.measure;
import static litopys.table.Column.number;
import static litopys.table.Column.text;
import static litopys.table.Column.timestamp;

import java.util.List;

/** One row per article: the newest version of it, with what GDELT would measure. */
public final class ArticlesTable {

  public static final Column ARTICLE_ID =
      text("article_id", "Stable id: hash of source and external id, else of URL, else of content");
  public static final Column EXTERNAL_ID =
      text("external_id", "The record's own id, as delivered").optional();
  public static final Column SOURCE_ID =
      text("source_id", "Who published it: the record's source, else the domain of the URL");
  public static final Column SOURCE_COUNTRY =
      text("source_country", "Country that speaks, ISO 3166-1 alpha-2; ZZ when unknown");
  public static final Column URL = text("url", "Address, as delivered").optional();
  public static final Column LANG =
      text("lang", "Language of the text, ISO 639-1; only uk, ru and en are analysed");
  public static final Column PUBLISHED_AT =
      timestamp(
          "published_at",
          "Time of publication, UTC; start of the period if date_precision is coarser");
  public static final Column DATE_PRECISION =
      text("date_precision", "How exact published_at is: time, day, month or year");
  public static final Column DATE_ORIGIN =
      text("date_origin", "Where the date comes from: record, header, url or default");
  public static final Column PUB_DATE = date("pub_date", "UTC day of publication");
  public static final Column TITLE = text("title", "Headline, as delivered").optional();
  public static final Column TEXT = text("text", "Decoded text, to the code point");
  public static final Column STORY_ID =
      text(
          "story_id",
          "article_id of the earliest story head of the last 3 days with nearly the same text (Jaccard"
              + " of 5-word shingles >= 0.8); its own id if there is none");
  public static final Column IS_STORY_HEAD =
      flag("is_story_head", "True if the article is the first of its story");
  public static final Column N_TOKENS =
      number(
              "n_tokens",
              "tokens",
              "Words and numbers of the text; 0 if the language is not analysed")
          .additive();
  public static final Column GKG_TONE =
      measure("gkg_tone", "percent", "gkg_positive - gkg_negative (GDELT V1.5TONE, 1)").optional();
  public static final Column GKG_POSITIVE =
      measure("gkg_positive", "percent", "Tokens with positive valence (GDELT V1.5TONE, 2)")
          .optional();
  public static final Column GKG_NEGATIVE =
      measure("gkg_negative", "percent", "Tokens with negative valence (GDELT V1.5TONE, 3)")
          .optional();
  public static final Column GKG_POLARITY =
      measure(
              "gkg_polarity",
              "percent",
              "Tokens found in the tone lexicon at all (GDELT V1.5TONE, 4)")
          .optional();
  public static final Column GKG_ACTIVITY =
      measure("gkg_activity", "percent", "Active words (GDELT V1.5TONE, 5)").optional();
  public static final Column GKG_SELF =
      measure("gkg_self", "percent", "Pronouns of the first person (GDELT V1.5TONE, 6)").optional();
  public static final Column GKG_WORDS =
      number("gkg_words", "tokens", "Word count (GDELT V1.5TONE, 7)").additive().optional();
  public static final Column MODIFIED_AT =
      timestamp("modified_at", "Time the source says it last fetched or changed the article")
          .optional();
  public static final Column CONTENT_HASH =
      text("content_hash", "SHA-256 over title and text, first 32 hexadecimal digits");

  public static final Table TABLE =
      Table.daily(
          "articles",
          "article",
          "Records of the input, the newest version of each article, with its story",
          PUB_DATE,
          List.of(
              ARTICLE_ID,
              EXTERNAL_ID,
              SOURCE_ID,
              SOURCE_COUNTRY,
              URL,
              LANG,
              PUBLISHED_AT,
              DATE_PRECISION,
              DATE_ORIGIN,
              PUB_DATE,
              TITLE,
              TEXT,
              STORY_ID,
              IS_STORY_HEAD,
              N_TOKENS,
              GKG_TONE,
              GKG_POSITIVE,
              GKG_NEGATIVE,
              GKG_POLARITY,
              GKG_ACTIVITY,
              GKG_SELF,
              GKG_WORDS,
              MODIFIED_AT,
              CONTENT_HASH));

  private ArticlesTable() {}
}
