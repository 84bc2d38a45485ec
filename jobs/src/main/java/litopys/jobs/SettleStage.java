package litopys.jobs;

import static litopys.jobs.spark.SparkTable.col;
import static org.apache.spark.sql.functions.inline;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import litopys.jobs.io.WarehouseRun;
import litopys.jobs.spark.KnownRows;
import litopys.jobs.step.AskedNames;
import litopys.jobs.step.Decisions;
import litopys.jobs.step.NameEvidence;
import litopys.jobs.step.SettleArticles;
import litopys.jobs.step.SettleNames;
import litopys.table.AnalysisTable;
import litopys.table.ArticlesTable;
import litopys.table.EvidenceTables;
import litopys.table.NamesTable;
import litopys.table.SettledTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The corpus pass: adds up what articles say about names, decides for each day who and what they
 * stand for, and counts the articles anew.
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

  /** Stages what the articles of changed days say. */
  void stageEvidence(SortedSet<LocalDate> changed) {
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
  }

  /**
   * Stages decisions and names of days.
   *
   * @return their articles, settled and counted
   */
  Dataset<Row> settle(SortedSet<LocalDate> days) {
    SortedSet<LocalDate> window =
        DayRange.around(days, DAYS_BEFORE, 0, run.days(ArticlesTable.TABLE));
    Dataset<Row> analysis = run.read(AnalysisTable.TABLE, days);
    Dataset<Row> asked =
        run.keep("asked", AskedNames.apply(analysis, settings.overrides(), settings.thresholds()));
    Dataset<Row> decisions =
        Decisions.apply(
            asked,
            run.read(EvidenceTables.SHORT_NAMES, window),
            run.read(EvidenceTables.NAME_KINDS, window),
            settings.overrides(),
            settings.thresholds());
    run.stage(EvidenceTables.DECISIONS, decisions, days);
    Dataset<Row> settled =
        run.keep(
            "settled",
            SettleArticles.apply(
                run.read(ArticlesTable.TABLE, days),
                analysis,
                run.read(EvidenceTables.DECISIONS, days),
                settings.overrides()));
    Dataset<Row> names =
        SettleNames.apply(
            run.read(EvidenceTables.ARTICLE_NAMES, window),
            settled.select(col(ArticlesTable.PUB_DATE), inline(col(SettledTable.ENTITIES))),
            KnownRows.names(run.spark(), settings.overrides().names()),
            settings.overrides(),
            NAME_LANGUAGES);
    run.stage(NamesTable.TABLE, names, days);
    return settled;
  }
}
