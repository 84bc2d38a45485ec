package litopys.table;

import static litopys.table.Struct.bind;

import java.util.List;
import litopys.analysis.CountedArticle.CountedEntity;
import litopys.analysis.CountedArticle.CountedPair;

/**
 * Each article with the decisions of its day applied, and counted: one nested row, from which the
 * flat tables are made. Kept while a run lasts; tones and salience are thousandths here.
 */
public final class SettledTable {

  public static final Column TONE_SUM =
      Column.number("tone_sum", "thousandths", "Sum of the tone over tone_n sentences");
  public static final Column TONE_N =
      Column.number("tone_n", "sentences", "Sentences behind tone_sum");
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
              bind(TONE_SUM, CountedEntity::toneSum),
              bind(TONE_N, CountedEntity::toneSentences)));

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

  public static final Column ENTITIES =
      Column.structs("entities", "Entities, by id", ENTITY.columns());
  public static final Column PAIRS = Column.structs("pairs", "Pairs, by ids", PAIR.columns());

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
              PAIRS));

  private SettledTable() {}
}
