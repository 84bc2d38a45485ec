package litopys.table;

import static litopys.table.Struct.bind;

import java.util.List;
import litopys.analysis.AnalyzedMention;
import litopys.analysis.AnalyzedQuote;
import litopys.analysis.AnalyzedRelation;

/**
 * The stored result of reading an article: one nested row, kept below {@code .analysis} so that
 * nothing is read twice. Not published; tones and confidence are thousandths here.
 */
public final class AnalysisTable {

  public static final Column ENGINE_VERSION =
      Column.text(
          "engine_version", "Version of engine, lexicons and own models that read the article");
  public static final Column ARTICLE_NAME =
      Column.text("article_name", "Fullest base form under which the article names the entity");
  public static final Column TONE_MILLI =
      Column.number("tone_milli", "thousandths", "Tone toward the entity").optional();
  public static final Column CONFIDENCE_MILLI =
      Column.number("confidence_milli", "thousandths", "How sure the engine is");
  public static final Column FIRST_TOKEN =
      Column.number("first_token", "tokens", "Index of the first token in the field");
  public static final Column END_TOKEN =
      Column.number("end_token", "tokens", "Index after the last token");
  public static final Column NAME_ID =
      Column.text("name_id", "Id that this very name would have in an article that says no more");
  public static final Column NAME_KEY =
      Column.text("name_key", "Name-equivalence key of the base form; null if catalogued")
          .optional();
  public static final Column SHORT_IDS =
      Column.texts("short_ids", "Ids of the shorter names that may stand for this full name");
  public static final Column TEXT_LENGTH =
      Column.number("text_length", "code points", "Length of the text");

  public static final Column POSITIVE = Column.number("n_positive", "tokens", "Positive tokens");
  public static final Column NEGATIVE = Column.number("n_negative", "tokens", "Negative tokens");
  public static final Column POLAR = Column.number("n_polar", "tokens", "Tokens in the lexicon");
  public static final Column ACTIVE = Column.number("n_active", "tokens", "Active words");
  public static final Column SELF = Column.number("n_self", "tokens", "First-person pronouns");
  public static final Column IS_ANALYZED =
      Column.flag("is_analyzed", "False if the language is not analysed");

  public static final Struct<AnalyzedMention> MENTION =
      new Struct<>(
          List.of(
              bind(MentionsTable.FIELD, AnalyzedMention::field),
              bind(MentionsTable.SENTENCE_NO, AnalyzedMention::sentenceNumber),
              bind(MentionsTable.SENTENCE_BEGIN, AnalyzedMention::sentenceBegin),
              bind(MentionsTable.SENTENCE_END, AnalyzedMention::sentenceEnd),
              bind(MentionsTable.BEGIN, AnalyzedMention::begin),
              bind(MentionsTable.END, AnalyzedMention::end),
              bind(FIRST_TOKEN, AnalyzedMention::firstToken),
              bind(END_TOKEN, AnalyzedMention::endToken),
              bind(MentionsTable.SURFACE, AnalyzedMention::surface),
              bind(MentionsTable.LEMMA, AnalyzedMention::lemma),
              bind(MentionsTable.KIND, AnalyzedMention::kind),
              bind(MentionsTable.ENTITY_ID, AnalyzedMention::entityId),
              bind(MentionsTable.RESOLVED, AnalyzedMention::resolved),
              bind(ARTICLE_NAME, AnalyzedMention::articleName),
              bind(MentionsTable.COUNTRY_CODE, AnalyzedMention::countryCode),
              bind(MentionsTable.FORM, AnalyzedMention::form),
              bind(MentionsTable.NESTED, AnalyzedMention::nested),
              bind(MentionsTable.IN_QUOTE, AnalyzedMention::inQuote),
              bind(MentionsTable.QUOTE_NO, AnalyzedMention::quote),
              bind(MentionsTable.VOICE, AnalyzedMention::voice),
              bind(TONE_MILLI, AnalyzedMention::tone),
              bind(CONFIDENCE_MILLI, AnalyzedMention::confidence),
              bind(NAME_ID, AnalyzedMention::nameId),
              bind(NAME_KEY, AnalyzedMention::nameKey),
              bind(SHORT_IDS, mention -> mention.shortIds().toArray(String[]::new))));

  public static final Column MENTIONS =
      Column.structs("mentions", "Mentions in reading order", MENTION.columns());

  public static final Column SPEAKER =
      Column.number("speaker", "mentions", "Index of the mention that names the speaker")
          .optional();
  public static final Column SOURCE =
      Column.number("source", "mentions", "Index of the mention of whoever does it");
  public static final Column TARGET =
      Column.number("target", "mentions", "Index of the mention of whom it is done to");

  public static final Struct<AnalyzedQuote> QUOTE =
      new Struct<>(
          List.of(
              bind(MentionsTable.FIELD, AnalyzedQuote::field),
              bind(QuotesTable.QUOTE_NO, AnalyzedQuote::number),
              bind(MentionsTable.FORM, AnalyzedQuote::form),
              bind(MentionsTable.SENTENCE_NO, AnalyzedQuote::sentenceNumber),
              bind(MentionsTable.BEGIN, AnalyzedQuote::begin),
              bind(MentionsTable.END, AnalyzedQuote::end),
              bind(SPEAKER, AnalyzedQuote::speaker),
              bind(QuotesTable.VERB, AnalyzedQuote::verb),
              bind(MentionsTable.NESTED, AnalyzedQuote::nested)));

  public static final Struct<AnalyzedRelation> RELATION =
      new Struct<>(
          List.of(
              bind(MentionsTable.FIELD, AnalyzedRelation::field),
              bind(MentionsTable.SENTENCE_NO, AnalyzedRelation::sentenceNumber),
              bind(MentionsTable.SENTENCE_BEGIN, AnalyzedRelation::sentenceBegin),
              bind(MentionsTable.SENTENCE_END, AnalyzedRelation::sentenceEnd),
              bind(SOURCE, AnalyzedRelation::source),
              bind(TARGET, AnalyzedRelation::target),
              bind(MentionsTable.KIND, AnalyzedRelation::kind),
              bind(RelationsTable.POLARITY, AnalyzedRelation::polarity),
              bind(RelationsTable.NEGATED, AnalyzedRelation::negated),
              bind(RelationsTable.MUTUAL, AnalyzedRelation::mutual),
              bind(RelationsTable.MODALITY, AnalyzedRelation::modality),
              bind(MentionsTable.QUOTE_NO, AnalyzedRelation::quote),
              bind(RelationsTable.EVIDENCE_BEGIN, AnalyzedRelation::evidenceBegin),
              bind(RelationsTable.EVIDENCE_END, AnalyzedRelation::evidenceEnd),
              bind(MentionsTable.LEMMA, AnalyzedRelation::lemma)));

  public static final Column QUOTES =
      Column.structs("quotes", "Quotes in reading order", QUOTE.columns());
  public static final Column RELATIONS =
      Column.structs("relations", "Relations in reading order", RELATION.columns());
  public static final Column SHINGLES =
      Column.of("shingles", Column.Type.LONG_LIST, "", "Hashes of 5-word shingles, ascending");

  public static final Table TABLE =
      Table.daily(
          ".analysis",
          "article x content",
          "Each article read once by each version of the engine",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.CONTENT_HASH,
              ENGINE_VERSION,
              ArticlesTable.PUB_DATE,
              IS_ANALYZED,
              ArticlesTable.N_TOKENS,
              TEXT_LENGTH,
              POSITIVE,
              NEGATIVE,
              POLAR,
              ACTIVE,
              SELF,
              MENTIONS,
              QUOTES,
              RELATIONS,
              SHINGLES));

  private AnalysisTable() {}
}
