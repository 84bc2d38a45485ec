package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.inline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.KnownRows;
import litopys.jobs.step.AskedNames;
import litopys.jobs.step.Decisions;
import litopys.jobs.step.NameEvidence;
import litopys.jobs.step.SettleArticles;
import litopys.jobs.step.SettleNames;
import litopys.table.AnalysisTable;
import litopys.table.ArticleEntitiesTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.MentionsTable;
import litopys.table.NamesTable;
import litopys.table.SettledTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The corpus pass: adds up what articles say about names, decides for each day who and what they
 * stand for, and counts the articles anew of days where that differs from before.
 */
final class SettleStage {

  /** Names of day D are settled over the articles of [D-27, D]. */
  static final int DAYS_BEFORE = 27;

  /** In which language an entity is called by its canonical name, where it has a choice. */
  private static final List<String> NAME_LANGUAGES = List.of("uk", "ru", "en");

  private final WarehouseRun run;
  private final SettleSettings settings;

  SettleStage(WarehouseRun run, SettleSettings settings) {
    this.run = run;
    this.settings = settings;
  }

  /**
   * What became of the names of some days.
   *
   * @param window days whose names were settled
   * @param decided those of them where any decision differs, if only in what it rests on
   * @param named those where any name differs
   * @param counted those whose articles were counted anew
   * @param articles of these, as rows of {@link SettledTable}
   */
  record Settled(
      SortedSet<LocalDate> window,
      SortedSet<LocalDate> decided,
      SortedSet<LocalDate> named,
      SortedSet<LocalDate> counted,
      Dataset<Row> articles) {}

  /**
   * Stages what the articles of changed days say.
   *
   * @return the days where they say something else than before
   */
  SortedSet<LocalDate> stageEvidence(SortedSet<LocalDate> changed) {
    Dataset<Row> analysis = run.read(AnalysisTable.TABLE, changed);
    Dataset<Row> articles = run.read(ArticlesTable.TABLE, changed);
    run.together(
        () -> run.stage(EvidenceTables.SHORT_NAMES, NameEvidence.shortNames(analysis), changed),
        () -> run.stage(EvidenceTables.NAME_KINDS, NameEvidence.nameKinds(analysis), changed),
        () ->
            run.stage(
                EvidenceTables.ARTICLE_NAMES,
                NameEvidence.articleNames(analysis, articles),
                changed));
    return run.dropUnchanged(
        EvidenceTables.SHORT_NAMES, EvidenceTables.NAME_KINDS, EvidenceTables.ARTICLE_NAMES);
  }

  /**
   * Stages decisions and names.
   *
   * @param window days to settle
   * @param changed days of the window whose articles are counted anew in any case
   */
  Settled settle(SortedSet<LocalDate> window, SortedSet<LocalDate> changed) {
    SortedSet<LocalDate> evidence =
        DayRange.around(window, DAYS_BEFORE, 0, run.days(ArticlesTable.TABLE));
    SortedSet<LocalDate> counted = new TreeSet<>(changed);
    counted.addAll(stageDecisions(window, evidence));
    SortedSet<LocalDate> decided = run.dropUnchanged(EvidenceTables.DECISIONS);
    Dataset<Row> articles = count(counted);
    SortedSet<LocalDate> renamed = stageNames(window, evidence, counted, articles);
    SortedSet<LocalDate> named = run.dropUnchanged(NamesTable.TABLE);
    renamed.removeAll(counted);
    if (!renamed.isEmpty()) {
      articles = articles.union(count(renamed));
      counted.addAll(renamed);
    }
    return new Settled(window, decided, named, counted, articles);
  }

  /** Returns the days on which some name stands for another entity than before. */
  private SortedSet<LocalDate> stageDecisions(
      SortedSet<LocalDate> window, SortedSet<LocalDate> evidence) {
    Dataset<Row> asked =
        run.keep(
            "asked",
            AskedNames.apply(
                run.read(AnalysisTable.TABLE, window),
                settings.overrides(),
                settings.thresholds()));
    Dataset<Row> decisions =
        Decisions.apply(
            asked,
            run.read(EvidenceTables.SHORT_NAMES, evidence),
            run.read(EvidenceTables.NAME_KINDS, evidence),
            settings.overrides(),
            settings.thresholds());
    run.stage(EvidenceTables.DECISIONS, decisions, window);
    return run.differing(
        EvidenceTables.DECISIONS,
        EvidenceTables.GROUND,
        EvidenceTables.FROM_ID,
        EvidenceTables.TO_ID,
        MentionsTable.RESOLVED,
        MentionsTable.COUNTRY_CODE,
        EvidenceTables.CONFIDENCE_BELOW);
  }

  private Dataset<Row> count(SortedSet<LocalDate> days) {
    return run.keep(
        "settled",
        SettleArticles.apply(
            run.read(ArticlesTable.TABLE, days),
            run.read(AnalysisTable.TABLE, days),
            run.read(EvidenceTables.DECISIONS, days),
            settings.overrides()));
  }

  /** Returns the days on which some entity has another canonical name than before. */
  private SortedSet<LocalDate> stageNames(
      SortedSet<LocalDate> window,
      SortedSet<LocalDate> evidence,
      SortedSet<LocalDate> counted,
      Dataset<Row> articles) {
    SortedSet<LocalDate> others = new TreeSet<>(window);
    others.removeAll(counted);
    Dataset<Row> mentioned =
        articles
            .select(col(ArticlesTable.PUB_DATE), inline(col(SettledTable.ENTITIES)))
            .select(col(ArticlesTable.PUB_DATE), col(MentionsTable.ENTITY_ID))
            .union(
                run.read(ArticleEntitiesTable.TABLE, others)
                    .select(col(ArticlesTable.PUB_DATE), col(MentionsTable.ENTITY_ID)));
    Dataset<Row> names =
        SettleNames.apply(
            run.read(EvidenceTables.ARTICLE_NAMES, evidence),
            mentioned,
            KnownRows.names(run.spark(), settings.overrides().names()),
            settings.overrides(),
            NAME_LANGUAGES);
    run.stage(NamesTable.TABLE, names, window);
    return run.differing(NamesTable.TABLE, MentionsTable.ENTITY_ID, MentionsTable.NAME);
  }
}
