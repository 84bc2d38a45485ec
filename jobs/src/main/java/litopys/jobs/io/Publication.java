package litopys.jobs.io;

import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * The last step of a run, which cannot end halfway: all that takes space is written first, last of
 * it a plan of all file moves, and whoever finds the plan of a run that was killed, or that failed,
 * carries it out to the end. Every move happens once, however often that is begun anew.
 *
 * <p>While the files of a folder are exchanged, a guard stands among them: a file that is called
 * Parquet and is not. A query that meets it fails instead of seeing half a day.
 */
final class Publication {

  static final String STAGING = ".staging";

  private static final String PLAN = "publication.tsv";
  private static final String REPLACED = "replaced";
  private static final String GUARDS = "guards";
  private static final String GUARD_TEXT =
      "Not Parquet: Litopys is exchanging the files of this folder. Ask again in a moment.";

  private final Storage storage;
  private final Path root;
  private final Path run;

  /** Staging is the folder of one run below {@code .staging}. */
  Publication(Storage storage, Path root, Path run) {
    this.storage = storage;
    this.root = root;
    this.run = run;
  }

  /**
   * The exchange of the files of one folder.
   *
   * @param folder relative to the warehouse: {@code TABLE} or {@code TABLE/PARTITION}
   * @param removed names of files that go
   * @param staged names of files that come, and the folder they wait in, relative to the run
   */
  record Exchange(String folder, List<String> removed, String stagedIn, List<String> staged) {

    Exchange {
      removed = List.copyOf(removed);
      staged = List.copyOf(staged);
    }

    /** One move alone is seen whole or not at all. */
    boolean needsGuard() {
      return removed.size() + staged.size() > 1;
    }

    String line() {
      return String.join(
          "\t", folder, String.join("/", removed), stagedIn, String.join("/", staged));
    }

    private static Exchange parse(String line) {
      String[] parts = line.split("\t", -1);
      return new Exchange(parts[0], names(parts[1]), parts[2], names(parts[3]));
    }

    private static List<String> names(String joined) {
      return joined.isEmpty() ? List.of() : List.of(joined.split("/"));
    }
  }

  /** Ends what killed runs left: completes what they were publishing, clears away the rest. */
  static void recover(Storage storage, Path root) {
    for (Path run : storage.foldersIn(new Path(root, STAGING))) {
      new Publication(storage, root, run).complete();
    }
  }

  /** Publishes: from the moment the plan is written, all of it will come about. */
  void publish(List<Exchange> exchanges) {
    exchanges.stream()
        .filter(Exchange::needsGuard)
        .forEach(exchange -> storage.writeText(waitingGuard(exchange), GUARD_TEXT));
    PublicationStep.GUARDS_WRITTEN.reached();
    List<String> lines = exchanges.stream().map(Exchange::line).toList();
    storage.writeText(plan(), String.join("\n", lines));
    PublicationStep.PLAN_WRITTEN.reached();
    complete();
  }

  /** Clears away what is only staged. What has a plan stays, for the next run to complete. */
  void abandon() {
    if (!storage.exists(plan())) {
      storage.delete(run);
    }
  }

  private void complete() {
    if (storage.exists(plan())) {
      storage.readText(plan()).lines().map(Exchange::parse).forEach(this::exchange);
    }
    storage.delete(run);
    PublicationStep.STAGING_DELETED.reached();
  }

  private void exchange(Exchange exchange) {
    Path target = new Path(root, exchange.folder());
    Path guard = new Path(target, guardName());
    Path away = new Path(new Path(run, REPLACED), exchange.folder());
    Path staged = new Path(run, exchange.stagedIn());

    move(waitingGuard(exchange), guard, PublicationStep.GUARD_RAISED);
    for (String name : exchange.removed()) {
      move(new Path(target, name), new Path(away, name), PublicationStep.FILE_MOVED_OUT);
    }
    for (String name : exchange.staged()) {
      move(new Path(staged, name), new Path(target, name), PublicationStep.FILE_MOVED_IN);
    }
    if (storage.exists(guard)) {
      storage.delete(guard);
      PublicationStep.GUARD_LOWERED.reached();
    }
    storage.deleteIfEmpty(target);
    PublicationStep.FOLDER_DONE.reached();
  }

  /** Leaves out what was moved before a kill: names are never used twice, so a look suffices. */
  private void move(Path from, Path to, PublicationStep step) {
    if (storage.exists(from)) {
      storage.move(from, to);
      step.reached();
    }
  }

  private Path plan() {
    return new Path(run, PLAN);
  }

  private Path waitingGuard(Exchange exchange) {
    return new Path(new Path(new Path(run, GUARDS), exchange.folder()), guardName());
  }

  private String guardName() {
    return "guard-" + run.getName() + ".parquet";
  }
}
