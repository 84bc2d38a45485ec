package litopys.jobs.io;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * The last step of a run, which cannot fail halfway: a plan of all file moves is written first, and
 * whoever finds the plan of a killed run carries it out to the end.
 *
 * <p>While the files of a folder are exchanged, a guard stands among them: a file that is called
 * Parquet and is not. A query that meets it fails instead of seeing half a day.
 */
final class Publication {

  static final String STAGING = ".staging";

  private static final String PLAN = "publication.tsv";
  private static final String REPLACED = "replaced";
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
    List<String> lines = exchanges.stream().map(Exchange::line).toList();
    storage.writeText(new Path(run, PLAN), String.join("\n", lines));
    complete();
  }

  private void complete() {
    Path plan = new Path(run, PLAN);
    if (storage.exists(plan)) {
      storage.readText(plan).lines().map(Exchange::parse).forEach(this::exchange);
    }
    storage.delete(run);
  }

  private void exchange(Exchange exchange) {
    Path target = new Path(root, exchange.folder());
    List<Move> moves = movesLeft(exchange, target);
    Path guard = new Path(target, "guard-" + run.getName() + ".parquet");
    if (moves.size() > 1) {
      raise(guard, exchange.folder());
    }
    moves.forEach(move -> storage.move(move.from(), move.to()));
    if (storage.exists(guard)) {
      storage.delete(guard);
    }
    storage.deleteIfEmpty(target);
  }

  private record Move(Path from, Path to) {}

  /** Leaves out what was moved before a kill: names are never used twice, so a look suffices. */
  private List<Move> movesLeft(Exchange exchange, Path target) {
    List<Move> moves = new ArrayList<>();
    for (String name : exchange.removed()) {
      Path away = new Path(new Path(run, REPLACED), exchange.folder());
      moves.add(new Move(new Path(target, name), new Path(away, name)));
    }
    for (String name : exchange.staged()) {
      Path waiting = new Path(new Path(run, exchange.stagedIn()), name);
      moves.add(new Move(waiting, new Path(target, name)));
    }
    return moves.stream().filter(move -> storage.exists(move.from())).toList();
  }

  private void raise(Path guard, String folder) {
    if (!storage.exists(guard)) {
      Path written = new Path(new Path(run, "guards"), folder + "/" + guard.getName());
      if (!storage.exists(written)) {
        storage.writeText(written, GUARD_TEXT);
      }
      storage.move(written, guard);
    }
  }
}
