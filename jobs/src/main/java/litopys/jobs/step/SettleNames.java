package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import litopys.entity.Overrides;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What each entity is called on each day it is mentioned: one row of {@link NamesTable} per entity
 * and day.
 *
 * <p>The name in a language is that of the catalogue, else the one most articles of that language
 * use in the 28 days that end with the day, the first by code point where two are equal; names of
 * entities that were merged into this one count where it has none of its own. The canonical name is
 * the operator's, else the catalogue's in the first preferred language it has, else the articles'
 * in the first preferred language they have, else their commonest in any language.
 */
public final class SettleNames {

  private static final Map<String, litopys.table.Column> NAMES =
      Map.of(
          "uk", EntityTables.NAME_UK,
          "ru", EntityTables.NAME_RU,
          "en", EntityTables.NAME_EN);

  private static final String IS_MERGED = "is_merged";
  private static final String CATALOGUE_PREFIX = "catalogue_";
  private static final String ARTICLES_PREFIX = "articles_";
  private static final String ANY_NAME = "name_any";
  private static final String GIVEN_NAME = "given_name";

  private SettleNames() {}

  /**
   * Settles.
   *
   * @param evidence {@link EvidenceTables#ARTICLE_NAMES} of the days and the 27 before each
   * @param mentioned pub_date and entity_id, as settled; each pair gets a row if it has a name
   * @param catalogue entity_id, name, name_uk, name_ru and name_en, one row per entity; may be
   *     empty
   * @param languages all of uk, ru and en, the preferred first
   */
  public static Dataset<Row> apply(
      Dataset<Row> evidence,
      Dataset<Row> mentioned,
      Dataset<Row> catalogue,
      Overrides overrides,
      List<String> languages) {
    if (languages.size() != NAMES.size() || !NAMES.keySet().equals(Set.copyOf(languages))) {
      throw new IllegalArgumentException(
          "Languages of names: not an order of uk, ru and en: '%s'".formatted(languages));
    }
    Dataset<Row> days =
        mentioned.select(col(MentionsTable.ENTITY_ID), col(ArticlesTable.PUB_DATE)).distinct();
    String[] entity = {MentionsTable.ENTITY_ID.name()};
    String[] entityAndDay = {MentionsTable.ENTITY_ID.name(), ArticlesTable.PUB_DATE.name()};
    Dataset<Row> rows =
        days.join(commonest(counts(evidence, days, overrides)), entityAndDay, "left")
            .join(catalogued(catalogue), entity, "left")
            .withColumn(MentionsTable.NAME.name(), canonical(languages))
            .where(col(MentionsTable.NAME).isNotNull());
    return SparkTable.conform(withLanguages(rows), NamesTable.TABLE);
  }

  /** Counts the articles of the window of each day by entity, language and name. */
  private static Dataset<Row> counts(
      Dataset<Row> evidence, Dataset<Row> mentioned, Overrides overrides) {
    Column merged = EvidenceWindow.merged(overrides, MentionsTable.ENTITY_ID);
    Dataset<Row> renamed =
        evidence
            .withColumn(IS_MERGED, not(col(MentionsTable.ENTITY_ID).equalTo(merged)))
            .withColumn(MentionsTable.ENTITY_ID.name(), merged);
    return EvidenceWindow.of(renamed, mentioned, MentionsTable.ENTITY_ID)
        .groupBy(
            col(MentionsTable.ENTITY_ID),
            col(ArticlesTable.PUB_DATE),
            col(ArticlesTable.LANG),
            col(IS_MERGED),
            col(AnalysisTable.ARTICLE_NAME))
        .agg(sum(col(EvidenceTables.NAME_COUNT)).as(EvidenceTables.NAME_COUNT.name()));
  }

  /** Takes the commonest name of each language, and of all. */
  private static Dataset<Row> commonest(Dataset<Row> counts) {
    Column rank =
        struct(
            col(IS_MERGED),
            negate(col(EvidenceTables.NAME_COUNT)),
            col(AnalysisTable.ARTICLE_NAME));
    Column[] commonest =
        NAMES.entrySet().stream()
            .map(
                name ->
                    first(when(col(ArticlesTable.LANG).equalTo(name.getKey()), rank))
                        .as(ARTICLES_PREFIX + name.getValue().name()))
            .toArray(Column[]::new);
    return counts
        .groupBy(col(MentionsTable.ENTITY_ID), col(ArticlesTable.PUB_DATE))
        .agg(first(rank).as(ARTICLES_PREFIX + ANY_NAME), commonest);
  }

  private static Column first(Column rank) {
    return min(rank).getField(AnalysisTable.ARTICLE_NAME.name());
  }

  private static Dataset<Row> catalogued(Dataset<Row> catalogue) {
    Stream<Column> names =
        NAMES.values().stream().map(name -> col(name).as(CATALOGUE_PREFIX + name.name()));
    Stream<Column> given =
        Stream.of(col(MentionsTable.ENTITY_ID), col(MentionsTable.NAME).as(GIVEN_NAME));
    return catalogue.select(Stream.concat(given, names).toArray(Column[]::new));
  }

  private static Column canonical(List<String> languages) {
    List<String> names =
        languages.stream()
            .map(language -> Objects.requireNonNull(NAMES.get(language)).name())
            .toList();
    Stream<String> ranked =
        Stream.of(
                Stream.of(GIVEN_NAME),
                names.stream().map(name -> CATALOGUE_PREFIX + name),
                names.stream().map(name -> ARTICLES_PREFIX + name),
                Stream.of(ARTICLES_PREFIX + ANY_NAME))
            .flatMap(prefixed -> prefixed);
    return coalesce(ranked.map(functions::col).toArray(Column[]::new));
  }

  private static Dataset<Row> withLanguages(Dataset<Row> rows) {
    Dataset<Row> named = rows;
    for (litopys.table.Column name : NAMES.values()) {
      named =
          named.withColumn(
              name.name(),
              coalesce(col(CATALOGUE_PREFIX + name.name()), col(ARTICLES_PREFIX + name.name())));
    }
    return named;
  }
}
