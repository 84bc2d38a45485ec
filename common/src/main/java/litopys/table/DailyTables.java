package litopys.table;

import static litopys.table.Column.distinct;
import static litopys.table.Column.measure;
import static litopys.table.Column.text;
import static litopys.table.Column.total;

import java.util.List;

/** What reports read: counts, association and tone by day. */
public final class DailyTables {

  public static final Column ARTICLES =
      distinct("articles", "articles", "Distinct articles that name it");
  public static final Column ARTICLES_DERIVED =
      distinct(
          "articles_derived",
          "articles",
          "Distinct articles that mention it by adjective or demonym only");
  public static final Column STORIES =
      distinct("stories", "stories", "Distinct stories: copies count once");
  public static final Column SOURCES =
      distinct("sources", "sources", "Distinct sources that published them");
  public static final Column MENTIONS =
      total("mentions", "mentions", "Mentions by name, abbreviation or metonym");
  public static final Column SHARE_OF_VOICE =
      measure(
          "share_of_voice",
          "0 to 1",
          "articles / all articles of that day, source_country and lang (the denominators are in"
              + " daily_sources)");
  public static final Column TONE_MEAN =
      measure(
              "tone_mean",
              "-1 to 1",
              "Mean over stories of the tone of each story's head, its earliest article in the row;"
                  + " null if tone_n is 0")
          .optional();
  public static final Column TONE_SD =
      measure(
              "tone_sd",
              "-1 to 1",
              "Sample standard deviation over those stories; null for fewer than two")
          .optional();
  public static final Column TONE_N =
      total("tone_n", "sentences", "Sentences of the heads, behind tone_mean");
  public static final Column TONE_STORIES =
      distinct("tone_stories", "stories", "Stories behind tone_mean");

  public static final Column TONE_AUTHOR_MEAN =
      TONE_MEAN.named("tone_author_mean").meaning("tone_mean of what the authors say themselves");
  public static final Column TONE_AUTHOR_N =
      TONE_N.named("tone_author_n").meaning("Sentences of the heads, behind tone_author_mean");
  public static final Column TONE_AUTHOR_STORIES =
      TONE_STORIES.named("tone_author_stories").meaning("Stories behind tone_author_mean");
  public static final Column TONE_QUOTED_MEAN =
      TONE_MEAN.named("tone_quoted_mean").meaning("tone_mean of what those whom they quote say");
  public static final Column TONE_QUOTED_N =
      TONE_N.named("tone_quoted_n").meaning("Sentences of the heads, behind tone_quoted_mean");
  public static final Column TONE_QUOTED_STORIES =
      TONE_STORIES.named("tone_quoted_stories").meaning("Stories behind tone_quoted_mean");

  public static final Column SENTENCES =
      total("sentences", "sentences", "Sentences that name both");
  public static final Column NPMI =
      measure(
              "npmi",
              "-1 to 1",
              "Normalised pointwise mutual information over articles, ln(p(a,b) / (p(a) p(b))) /"
                  + " -ln p(a,b), with p = n / articles_total (Bouma 2009); null if all articles of"
                  + " the cell name both")
          .optional();
  public static final Column LLR =
      measure(
          "llr",
          "G2",
          "Log-likelihood ratio G2 of the 2 x 2 table of articles (Dunning 1993); negative if"
              + " the pair is rarer than chance");
  public static final Column ARTICLES_A =
      distinct("articles_a", "articles", "Margin: articles of the cell that name entity_a");
  public static final Column ARTICLES_B =
      distinct("articles_b", "articles", "Margin: articles of the cell that name entity_b");
  public static final Column ARTICLES_TOTAL =
      distinct("articles_total", "articles", "All analysed articles of the cell");

  public static final Column FOCUS_COUNTRY =
      text("focus_country", "Country the article is about, ISO 3166-1 alpha-2; ZZ where none");
  public static final Column MENTIONED_COUNTRY =
      text("mentioned_country", "Country named in the article, ISO 3166-1 alpha-2");

  public static final Column ARTICLES_EXPECTED =
      measure(
              "articles_expected",
              "articles",
              "Median of articles over those of the 28 days before of which the warehouse has articles,"
                  + " the source's silent days as 0; null if there are fewer than 7, and for und")
          .optional();

  public static final Column TOKENS = total("tokens", "tokens", "Words and numbers of the texts");
  public static final Column QUARANTINED =
      total(
          "quarantined",
          "records",
          "Records of the source rejected with this date; those without a readable date or source"
              + " stand in quarantine only");

  public static final Column SUBJECT =
      text("subject", "entity_id, or source:ID for what a source publishes");
  public static final Column METRIC = text("metric", "What is counted: articles or stories");
  public static final Column VALUE = distinct("value", "articles or stories", "Count of the day");
  public static final Column BASELINE_MEAN =
      measure(
          "baseline_mean",
          "articles or stories",
          "Mean over those of the 28 days before of which the warehouse has articles, at least 7;"
              + " the subject's silent days as 0");
  public static final Column BASELINE_SD =
      measure("baseline_sd", "articles or stories", "Sample standard deviation of the same days");
  public static final Column SCORE =
      measure("score", "standard deviations", "(value - baseline_mean) / max(baseline_sd, 1)");

  public static final Table ENTITIES =
      Table.daily(
          "daily_entities",
          "day x entity x source_country x lang",
          "article_entities of the day, added up",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              MentionsTable.ENTITY_ID,
              MentionsTable.KIND,
              MentionsTable.NAME,
              MentionsTable.COUNTRY_CODE,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ARTICLES,
              ARTICLES_DERIVED,
              STORIES,
              SOURCES,
              MENTIONS,
              SHARE_OF_VOICE,
              TONE_MEAN,
              TONE_SD,
              TONE_N,
              TONE_STORIES,
              TONE_AUTHOR_MEAN,
              TONE_AUTHOR_N,
              TONE_AUTHOR_STORIES,
              TONE_QUOTED_MEAN,
              TONE_QUOTED_N,
              TONE_QUOTED_STORIES));

  public static final Table PAIRS =
      Table.daily(
          "daily_pairs",
          "day x pair x source_country x lang",
          "article_pairs of the day, added up, with the association of the pair",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              ArticlePairsTable.ENTITY_A,
              ArticlePairsTable.ENTITY_B,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ARTICLES.meaning("Distinct articles that name both"),
              STORIES,
              SOURCES,
              SENTENCES,
              ARTICLES_A,
              ARTICLES_B,
              ARTICLES_TOTAL,
              NPMI,
              LLR,
              TONE_MEAN,
              TONE_SD,
              TONE_N,
              TONE_STORIES));

  public static final Table COUNTRIES =
      Table.daily(
          "daily_countries",
          "day x source_country x focus_country x mentioned_country",
          "article_entities of the day: each focus country of an article with each country it names",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              ArticlesTable.SOURCE_COUNTRY,
              FOCUS_COUNTRY,
              MENTIONED_COUNTRY,
              ARTICLES,
              STORIES,
              TONE_MEAN.meaning(
                  "Mean over stories of the tone of each head toward mentioned_country"),
              TONE_N.nonAdditive(),
              TONE_STORIES));

  public static final Table SOURCES_TABLE =
      Table.daily(
          "daily_sources",
          "day x source x lang",
          "The denominators: all articles of the day, named entities or not; a source that speaks for"
              + " two countries has a row for each. Where articles are expected and there are none, a"
              + " row of 0 tells a silent source from one without news of an entity",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG.meaning(
                  "Language, ISO 639-1; und for the rejected records, whose language is not known"),
              total("articles", "articles", "Articles published; 0 where a source is silent"),
              ARTICLES_EXPECTED,
              STORIES,
              TOKENS,
              QUARANTINED));

  public static final Table SPIKES =
      Table.daily(
          "daily_spikes",
          "day x subject x metric",
          "Counts of the day against the 28 days before, where score is at least 3 and value at"
              + " least 3",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.PUB_DATE,
              SUBJECT,
              METRIC,
              VALUE,
              BASELINE_MEAN,
              BASELINE_SD,
              SCORE,
              EntityTables.SAMPLE_ARTICLE_IDS));

  private DailyTables() {}
}
