package litopys.table;

import static litopys.table.Struct.bind;

import java.util.List;
import litopys.analysis.AnalyzedArticle.AnalyzedEntity;
import litopys.analysis.AnalyzedArticle.AnalyzedMention;
import litopys.analysis.AnalyzedArticle.AnalyzedPair;

/**
 * The stored result of reading an article: one nested row, kept below {@code .analysis} so that
 * nothing is read twice. Not published; tones, salience and confidence are thousandths here.
 */
public final class AnalysisTable {

  public static final Column ENGINE_VERSION =
      Column.text("engine_version", "Version of engine and lexicons that read the article");
  public static final Column ARTICLE_NAME =
      Column.text("article_name", "Fullest base form under which the article names the entity");
  public static final Column TONE_MILLI =
      Column.number("tone_milli", "thousandths", "Tone toward the entity").optional();
  public static final Column TONE_SUM =
      Column.number("tone_sum", "thousandths", "Sum of the tone over tone_n sentences");
  public static final Column TONE_N =
      Column.number("tone_n", "sentences", "Sentences behind tone_sum");
  public static final Column CONFIDENCE_MILLI =
      Column.number("confidence_milli", "thousandths", "How sure the engine is");
  public static final Column SALIENCE_MILLI =
      Column.number("salience_milli", "thousandths", "Salience of the entity in the article");
  public static final Column MENTIONS_COUNT =
      Column.number("n_mentions", "mentions", "Mentions by name, abbreviation or metonym");
  public static final Column DERIVED_COUNT =
      Column.number("n_mentions_derived", "mentions", "Mentions by adjective or demonym");
  public static final Column SENTENCES =
      Column.number("n_sentences", "sentences", "Sentences that name both");

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
              bind(TONE_MILLI, AnalyzedMention::tone),
              bind(CONFIDENCE_MILLI, AnalyzedMention::confidence)));

  public static final Struct<AnalyzedEntity> ENTITY =
      new Struct<>(
          List.of(
              bind(MentionsTable.ENTITY_ID, AnalyzedEntity::entityId),
              bind(MentionsTable.KIND, AnalyzedEntity::kind),
              bind(MentionsTable.RESOLVED, AnalyzedEntity::resolved),
              bind(ARTICLE_NAME, AnalyzedEntity::articleName),
              bind(MentionsTable.COUNTRY_CODE, AnalyzedEntity::countryCode),
              bind(MENTIONS_COUNT, AnalyzedEntity::mentions),
              bind(DERIVED_COUNT, AnalyzedEntity::mentionsDerived),
              bind(ArticleEntitiesTable.FIRST_BEGIN, AnalyzedEntity::firstBegin),
              bind(SALIENCE_MILLI, AnalyzedEntity::salience),
              bind(ArticleEntitiesTable.IS_FOCUS, AnalyzedEntity::focus),
              bind(TONE_SUM, AnalyzedEntity::toneSum),
              bind(TONE_N, AnalyzedEntity::toneSentences)));

  public static final Struct<AnalyzedPair> PAIR =
      new Struct<>(
          List.of(
              bind(ArticlePairsTable.ENTITY_A, AnalyzedPair::entityA),
              bind(ArticlePairsTable.ENTITY_B, AnalyzedPair::entityB),
              bind(SENTENCES, AnalyzedPair::sentences),
              bind(ArticlePairsTable.MIN_DISTANCE, AnalyzedPair::minDistance),
              bind(ArticlePairsTable.EVIDENCE_BEGIN, AnalyzedPair::evidenceBegin),
              bind(ArticlePairsTable.EVIDENCE_END, AnalyzedPair::evidenceEnd),
              bind(TONE_SUM, AnalyzedPair::toneSum),
              bind(TONE_N, AnalyzedPair::toneSentences)));

  public static final Column MENTIONS =
      Column.structs("mentions", "Mentions in reading order", MENTION.columns());
  public static final Column ENTITIES =
      Column.structs("entities", "Entities, by id", ENTITY.columns());
  public static final Column PAIRS = Column.structs("pairs", "Pairs, by ids", PAIR.columns());
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
              POSITIVE,
              NEGATIVE,
              POLAR,
              ACTIVE,
              SELF,
              MENTIONS,
              ENTITIES,
              PAIRS,
              SHINGLES));

  private AnalysisTable() {}
}
