package litopys.jobs.io;

import static org.apache.iceberg.SnapshotRef.MAIN_BRANCH;

import java.util.List;
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
 * bring its row to the readers. From that moment the run is published, and whoever finds branches
 * of it completes them; before, they are dropped. That branch is made first and goes last. In the
 * end a tag, named as the run, holds the snapshots of all tables together.
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

  /**
   * Publishes, if nobody has since the run began.
   *
   * @throws WarehouseLockedException if somebody has; then nothing is published
   */
  void decide() {
    if (others().anyMatch(table -> isWritten(table) && !isAncestor(table, MAIN_BRANCH, branch))) {
      throw overtaken(new CommitFailedException("Not what %s begins at", branch));
    }
    try {
      runs().orElseThrow().manageSnapshots().fastForwardBranch(MAIN_BRANCH, branch).commit();
    } catch (IllegalArgumentException | CommitFailedException e) {
      throw overtaken(e);
    }
    PublicationStep.RUN_DECIDED.reached();
  }

  /** Shows readers what was decided; done twice it changes nothing. */
  void complete() {
    // A run that only adds its row is told apart by that; it does not need a tag in every table.
    boolean isTagged =
        others().anyMatch(table -> isWritten(table) || table.refs().containsKey(runId));
    Stream.concat(others(), runs().stream()).forEach(table -> show(table, isTagged));
  }

  /** Drops all branches, unless the run is published. */
  void abandon() {
    if (runs()
        .filter(runs -> isWritten(runs) && !isAncestor(runs, branch, MAIN_BRANCH))
        .isPresent()) {
      Stream.concat(others(), runs().stream())
          .filter(this::isWritten)
          .forEach(table -> table.manageSnapshots().removeBranch(branch).commit());
    }
  }

  private void show(Table table, boolean isTagged) {
    Tasks.foreach(table)
        .retry(ATTEMPTS)
        .onlyRetryOn(CommitFailedException.class)
        .run(current -> showOnce(current, isTagged));
    PublicationStep.TABLE_SHOWN.reached();
  }

  private void showOnce(Table table, boolean isTagged) {
    table.refresh();
    ManageSnapshots references = table.manageSnapshots();
    Snapshot shown = table.currentSnapshot();
    if (isWritten(table)) {
      // What another program has made of the table since the decision gives way.
      if (!isAncestor(table, branch, MAIN_BRANCH)) {
        references.replaceBranch(MAIN_BRANCH, branch);
      }
      shown = table.snapshot(branch);
      references.removeBranch(branch);
    }
    if (isTagged && !table.refs().containsKey(runId)) {
      references.createTag(runId, shown.snapshotId());
    }
    references.commit();
  }

  private Optional<Table> runs() {
    return catalog.find(RUNS);
  }

  private Stream<Table> others() {
    return OTHERS.stream().map(catalog::find).flatMap(Optional::stream);
  }

  private boolean isWritten(Table table) {
    return table.refs().containsKey(branch);
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
