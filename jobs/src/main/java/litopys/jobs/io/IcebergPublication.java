package litopys.jobs.io;

import static java.util.stream.Collectors.joining;
import static org.apache.iceberg.SnapshotRef.MAIN_BRANCH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.table.OperationTables;
import litopys.table.Tables;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.iceberg.util.Tasks;

/**
 * What one run makes of Iceberg tables. Its rows wait on a branch of each table, which readers do
 * not see; to publish is to make the branches what they see, one commit a table that writes no
 * data.
 *
 * <p>The table of runs decides: its branch begins where the run began, so of two runs only one can
 * bring its row to the readers. From that moment the run is published, and whoever finds that
 * branch completes the others; before, they are dropped. It is made first, says which others there
 * are, and goes last. In the end a tag, named as the run, holds the snapshots of all tables
 * together.
 */
final class IcebergPublication {

  /** The table that decides. */
  static final litopys.table.Table RUNS = OperationTables.RUNS;

  /** All others there may be. */
  static final List<litopys.table.Table> OTHERS =
      Stream.of(Tables.ALL, Tables.HIDDEN)
          .flatMap(List::stream)
          .filter(table -> !table.equals(RUNS))
          .toList();

  private static final String PREFIX = "publishing-";
  private static final String RUN = "litopys.run";
  private static final String TABLES = "litopys.tables";
  private static final int ATTEMPTS = 4;

  private final IcebergCatalog catalog;
  private final String runId;
  private final String branch;

  IcebergPublication(IcebergCatalog catalog, String runId) {
    this.catalog = catalog;
    this.runId = runId;
    this.branch = PREFIX + runId;
  }

  /** Ends what killed runs left: completes what was decided, drops the rest. */
  static void recover(IcebergCatalog catalog) {
    catalog.find(RUNS).stream()
        .flatMap(runs -> List.copyOf(runs.refs().keySet()).stream())
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> new IcebergPublication(catalog, name.substring(PREFIX.length())))
        .forEach(
            left -> {
              left.abandon();
              left.complete();
            });
  }

  /** Returns the name of the branch that rows wait on. */
  String branch() {
    return branch;
  }

  /** Returns what the snapshot of the deciding table has to say: which others the run writes. */
  Map<String, String> plan(Stream<litopys.table.Table> written) {
    return Map.of(RUN, runId, TABLES, written.map(litopys.table.Table::name).collect(joining(",")));
  }

  /**
   * Publishes, if nobody has since the run began.
   *
   * @throws WarehouseLockedException if somebody has; then nothing is published
   */
  void decide() {
    Table runs = catalog.find(RUNS).orElseThrow();
    existing(written(runs))
        .filter(table -> !isOpen(table) || !isAncestor(table, MAIN_BRANCH, branch))
        .findAny()
        .ifPresent(
            table -> {
              throw overtaken(new CommitFailedException("%s was changed", table.name()));
            });
    try {
      runs.manageSnapshots().fastForwardBranch(MAIN_BRANCH, branch).commit();
    } catch (IllegalArgumentException | CommitFailedException e) {
      throw overtaken(e);
    }
    PublicationStep.RUN_DECIDED.reached();
  }

  /** Shows readers what was decided; done twice it changes nothing. */
  void complete() {
    catalog.find(RUNS).filter(this::isOpen).ifPresent(this::complete);
  }

  private void complete(Table runs) {
    if (written(runs).isEmpty()) {
      // A run that has only its own row to show is not worth a tag in every table.
      show(RUNS, Optional.empty());
    } else {
      OTHERS.forEach(table -> show(table, Optional.of(runId)));
      show(RUNS, Optional.of(runId));
    }
  }

  /** Drops all branches, unless the run is published. */
  void abandon() {
    catalog
        .find(RUNS)
        .filter(runs -> isOpen(runs) && !isAncestor(runs, branch, MAIN_BRANCH))
        .ifPresent(
            runs ->
                Stream.concat(existing(written(runs)), Stream.of(runs))
                    .filter(this::isOpen)
                    .forEach(table -> table.manageSnapshots().removeBranch(branch).commit()));
  }

  private void show(litopys.table.Table table, Optional<String> tag) {
    Tasks.foreach(table)
        .retry(ATTEMPTS)
        .onlyRetryOn(CommitFailedException.class)
        .run(current -> catalog.find(current).ifPresent(found -> show(found, tag)));
  }

  /** Makes one commit, of branch and tag together, or none if there is nothing left to do. */
  private void show(Table table, Optional<String> tag) {
    ManageSnapshots references = table.manageSnapshots();
    Snapshot shown = table.currentSnapshot();
    if (isOpen(table)) {
      // What another program has made of the table since the decision gives way.
      if (!isAncestor(table, branch, MAIN_BRANCH)) {
        references.replaceBranch(MAIN_BRANCH, branch);
      }
      shown = table.snapshot(branch);
      references.removeBranch(branch);
    }
    if (tag.isPresent() && !table.refs().containsKey(runId)) {
      references.createTag(runId, shown.snapshotId());
    }
    references.commit();
    PublicationStep.TABLE_SHOWN.reached();
  }

  private boolean isOpen(Table table) {
    return table.refs().containsKey(branch);
  }

  /** Returns the other tables that the run writes; none until its own row says which. */
  private List<litopys.table.Table> written(Table runs) {
    Map<String, String> plan = runs.snapshot(branch).summary();
    List<String> names = List.of(plan.getOrDefault(TABLES, "").split(","));
    return runId.equals(plan.get(RUN))
        ? OTHERS.stream().filter(table -> names.contains(table.name())).toList()
        : List.of();
  }

  private Stream<Table> existing(List<litopys.table.Table> tables) {
    return tables.stream().map(catalog::find).flatMap(Optional::stream);
  }

  private static boolean isAncestor(Table table, String ancestor, String of) {
    return SnapshotUtil.isAncestorOf(
        table, table.snapshot(of).snapshotId(), table.snapshot(ancestor).snapshotId());
  }

  private static WarehouseLockedException overtaken(RuntimeException cause) {
    return new WarehouseLockedException(
        "Another run, or another program, has changed the tables since this run began. Nothing of"
            + " this run was published; start it again.",
        cause);
  }
}
