package litopys.jobs.step;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import litopys.jobs.spark.SparkTable;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EntityTables;
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
 * use in the 28 days that end with the day, the first by code point where two are equal. The
 * canonical name is the catalogue's in the first preferred language it has, else the articles' in
 * the first preferred language they have, else their commonest in any language.
 */
public final class SettleNames {

  /** Days of evidence, the day itself included. */
  private static final int WINDOW_DAYS = 28;

  private static final Map<String, litopys.table.Column> NAMES =
      Map.of(
          "uk", EntityTables.NAME_UK,
          "ru", EntityTables.NAME_RU,
          "en", EntityTables.NAME_EN);

  private static final String ARTICLES = "articles";
  private static final String CATALOGUE_PREFIX = "catalogue_";
  private static final String ARTICLES_PREFIX = "articles_";
  private static final String ANY_NAME = "name_any";

  private SettleNames() {}

  /**
   * Settles all days of the evidence; those whose 27 days before are not all in it, as far as the
   * warehouse holds them, are for the caller to drop.
   *
   * @param evidence pub_date, lang, entity_id and article_name, one row per article and entity
   * @param catalogue entity_id, name_uk, name_ru and name_en, one row per entity; may be empty
   * @param languages all of uk, ru and en, the preferred first
   */
  public static Dataset<Row> apply(
      Dataset<Row> evidence, Dataset<Row> catalogue, List<String> languages) {
    if (languages.size() != NAMES.size() || !NAMES.keySet().equals(Set.copyOf(languages))) {
      throw new IllegalArgumentException(
          "Languages of names: not an order of uk, ru and en: '%s'".formatted(languages));
    }
    Dataset<Row> rows =
        commonest(windows(evidence))
            .join(catalogued(catalogue), new String[] {MentionsTable.ENTITY_ID.name()}, "left")
            .withColumn(MentionsTable.NAME.name(), canonical(languages));
    return SparkTable.conform(withLanguages(rows), NamesTable.TABLE);
  }

  /** Counts the articles of the window of each day by entity, language and name. */
  private static Dataset<Row> windows(Dataset<Row> evidence) {
    Column day = col(ArticlesTable.PUB_DATE);
    String[] entityAndDay = {MentionsTable.ENTITY_ID.name(), ArticlesTable.PUB_DATE.name()};
    Dataset<Row> mentioned = evidence.select(col(MentionsTable.ENTITY_ID), day).distinct();
    Column[] name = {
      col(MentionsTable.ENTITY_ID), day, col(ArticlesTable.LANG), col(AnalysisTable.ARTICLE_NAME)
    };
    return evidence
        .groupBy(name)
        .agg(count(lit(1)).as(ARTICLES))
        .withColumn(
            ArticlesTable.PUB_DATE.name(), explode(sequence(day, date_add(day, WINDOW_DAYS - 1))))
        .join(mentioned, entityAndDay, "left_semi")
        .groupBy(name)
        .agg(sum(col(ARTICLES)).as(ARTICLES));
  }

  /** Takes the commonest name of each language, and of all. */
  private static Dataset<Row> commonest(Dataset<Row> counts) {
    Column rank = struct(negate(col(ARTICLES)), col(AnalysisTable.ARTICLE_NAME));
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
    return catalogue.select(
        Stream.concat(Stream.of(col(MentionsTable.ENTITY_ID)), names).toArray(Column[]::new));
  }

  private static Column canonical(List<String> languages) {
    List<String> names =
        languages.stream()
            .map(language -> Objects.requireNonNull(NAMES.get(language)).name())
            .toList();
    Stream<String> ranked =
        Stream.of(
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
