package litopys.table;

import static litopys.table.Struct.bind;

import java.util.List;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.analysis.CountedArticle.CountedPair;
import litopys.analysis.CountedArticle.CountedQuote;
import litopys.analysis.CountedArticle.CountedRelation;

/**
 * Each article with the decisions of its day applied, and counted: one nested row, from which the
 * flat tables are made. Kept while a run lasts; tones and salience are thousandths here.
 */
public final class SettledTable {

  public static final Column TONE_SUM =
      Column.number("tone_sum", "thousandths", "Sum of the tone over tone_n sentences");
  public static final Column TONE_N =
      Column.number("tone_n", "sentences", "Sentences behind tone_sum");
  public static final Column TONE_AUTHOR_SUM =
      Column.number("tone_author_sum", "thousandths", "The same where the author names the entity");
  public static final Column TONE_AUTHOR_N =
      Column.number("tone_author_n", "sentences", "Sentences behind tone_author_sum");
  public static final Column TONE_QUOTED_SUM =
      Column.number("tone_quoted_sum", "thousandths", "The same where a quote names the entity");
  public static final Column TONE_QUOTED_N =
      Column.number("tone_quoted_n", "sentences", "Sentences behind tone_quoted_sum");
  public static final Column SALIENCE_MILLI =
      Column.number("salience_milli", "thousandths", "Salience of the entity in the article");
  public static final Column MENTIONS_COUNT =
      Column.number("n_mentions", "mentions", "Mentions by name, abbreviation or metonym");
  public static final Column DERIVED_COUNT =
      Column.number("n_mentions_derived", "mentions", "Mentions by adjective or demonym");
  public static final Column SENTENCES =
      Column.number("n_sentences", "sentences", "Sentences that name both");

  public static final Struct<CountedEntity> ENTITY =
      new Struct<>(
          List.of(
              bind(MentionsTable.ENTITY_ID, CountedEntity::entityId),
              bind(MentionsTable.KIND, CountedEntity::kind),
              bind(AnalysisTable.ARTICLE_NAME, CountedEntity::articleName),
              bind(MentionsTable.COUNTRY_CODE, CountedEntity::countryCode),
              bind(MENTIONS_COUNT, CountedEntity::mentions),
              bind(DERIVED_COUNT, CountedEntity::mentionsDerived),
              bind(ArticleEntitiesTable.FIRST_BEGIN, CountedEntity::firstBegin),
              bind(SALIENCE_MILLI, CountedEntity::salience),
              bind(ArticleEntitiesTable.IS_FOCUS, CountedEntity::focus),
              bind(TONE_SUM, entity -> entity.tone().sum()),
              bind(TONE_N, entity -> entity.tone().count()),
              bind(TONE_AUTHOR_SUM, entity -> entity.authorTone().sum()),
              bind(TONE_AUTHOR_N, entity -> entity.authorTone().count()),
              bind(TONE_QUOTED_SUM, entity -> entity.quotedTone().sum()),
              bind(TONE_QUOTED_N, entity -> entity.quotedTone().count())));

  public static final Struct<CountedPair> PAIR =
      new Struct<>(
          List.of(
              bind(ArticlePairsTable.ENTITY_A, CountedPair::entityA),
              bind(ArticlePairsTable.ENTITY_B, CountedPair::entityB),
              bind(SENTENCES, CountedPair::sentences),
              bind(ArticlePairsTable.MIN_DISTANCE, CountedPair::minDistance),
              bind(ArticlePairsTable.EVIDENCE_BEGIN, CountedPair::evidenceBegin),
              bind(ArticlePairsTable.EVIDENCE_END, CountedPair::evidenceEnd),
              bind(TONE_SUM, CountedPair::toneSum),
              bind(TONE_N, CountedPair::toneSentences)));

  public static final Column SOURCE_ARTICLE_NAME =
      Column.text("source_article_name", "Fullest base form of the source in its article");
  public static final Column TARGET_ARTICLE_NAME =
      Column.text("target_article_name", "Fullest base form of the target in its article");
  public static final Column SPEAKER_ARTICLE_NAME =
      Column.text("speaker_article_name", "Fullest base form of the speaker in its article")
          .optional();

  public static final Struct<CountedQuote> QUOTE =
      new Struct<>(
          List.of(
              bind(MentionsTable.FIELD, CountedQuote::field),
              bind(QuotesTable.QUOTE_NO, CountedQuote::number),
              bind(MentionsTable.FORM, CountedQuote::form),
              bind(MentionsTable.NESTED, CountedQuote::nested),
              bind(MentionsTable.SENTENCE_NO, CountedQuote::sentenceNumber),
              bind(MentionsTable.BEGIN, CountedQuote::begin),
              bind(MentionsTable.END, CountedQuote::end),
              bind(QuotesTable.SPEAKER_ID, CountedQuote::speakerId),
              bind(SPEAKER_ARTICLE_NAME, CountedQuote::speakerName),
              bind(QuotesTable.SPEAKER_BEGIN, CountedQuote::speakerBegin),
              bind(QuotesTable.SPEAKER_END, CountedQuote::speakerEnd),
              bind(QuotesTable.VERB, CountedQuote::verb),
              Struct.list(QuotesTable.TONES, QuotesTable.TONE, CountedQuote::tones)));

  public static final Struct<CountedRelation> RELATION =
      new Struct<>(
          List.of(
              bind(RelationsTable.SOURCE_ENTITY, CountedRelation::sourceEntity),
              bind(RelationsTable.TARGET_ENTITY, CountedRelation::targetEntity),
              bind(SOURCE_ARTICLE_NAME, CountedRelation::sourceName),
              bind(TARGET_ARTICLE_NAME, CountedRelation::targetName),
              bind(MentionsTable.KIND, CountedRelation::kind),
              bind(RelationsTable.POLARITY, CountedRelation::polarity),
              bind(RelationsTable.NEGATED, CountedRelation::negated),
              bind(RelationsTable.MUTUAL, CountedRelation::mutual),
              bind(RelationsTable.MODALITY, CountedRelation::modality),
              bind(RelationsTable.VOICE, CountedRelation::voice),
              bind(QuotesTable.SPEAKER_ID, CountedRelation::speakerId),
              bind(MentionsTable.FIELD, CountedRelation::field),
              bind(MentionsTable.SENTENCE_NO, CountedRelation::sentenceNumber),
              bind(MentionsTable.SENTENCE_BEGIN, CountedRelation::sentenceBegin),
              bind(MentionsTable.SENTENCE_END, CountedRelation::sentenceEnd),
              bind(RelationsTable.EVIDENCE_BEGIN, CountedRelation::evidenceBegin),
              bind(RelationsTable.EVIDENCE_END, CountedRelation::evidenceEnd),
              bind(MentionsTable.LEMMA, CountedRelation::lemma)));

  public static final Column ENTITIES =
      Column.structs("entities", "Entities, by id", ENTITY.columns());
  public static final Column PAIRS = Column.structs("pairs", "Pairs, by ids", PAIR.columns());
  public static final Column QUOTES =
      Column.structs("quotes", "Quotes in reading order", QUOTE.columns());
  public static final Column RELATIONS =
      Column.structs("relations", "Relations in reading order", RELATION.columns());

  public static final Table TABLE =
      Table.daily(
          ".settled",
          "article",
          "Analysis of each article, with the decisions of its day and the overrides",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.PUB_DATE,
              AnalysisTable.MENTIONS,
              ENTITIES,
              PAIRS,
              QUOTES,
              RELATIONS));

  private SettledTable() {}
}
