package litopys.jobs.io;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/** How long earlier runs can be read: their tags, snapshots, and the files that only they had. */
final class IcebergRetention {

  private final Instant oldest;

  /** Runs that published before an instant are forgotten, but never the last one. */
  IcebergRetention(Instant oldest) {
    this.oldest = oldest;
  }

  /**
   * Returns the tags of runs that are to be forgotten.
   *
   * @param runs table where each run has its row: a tag of any other may name an older snapshot
   */
  Set<String> forgotten(Table runs) {
    SortedSet<String> tags = tags(runs);
    return tags.stream()
        .limit(Math.max(0, tags.size() - 1))
        .filter(tag -> isOld(runs.snapshot(tag)))
        .collect(toSet());
  }

  void forget(Table table, Set<String> forgotten) {
    Set<String> tags = tags(table);
    tags.retainAll(forgotten);
    if (!tags.isEmpty()) {
      ManageSnapshots references = table.manageSnapshots();
      tags.forEach(references::removeTag);
      references.commit();
    }
    Set<Long> named = table.refs().values().stream().map(SnapshotRef::snapshotId).collect(toSet());
    if (StreamSupport.stream(table.snapshots().spliterator(), false)
        .anyMatch(snapshot -> isOld(snapshot) && !named.contains(snapshot.snapshotId()))) {
      table.expireSnapshots().expireOlderThan(oldest.toEpochMilli()).commit();
    }
  }

  private boolean isOld(Snapshot snapshot) {
    return snapshot.timestampMillis() < oldest.toEpochMilli();
  }

  private static SortedSet<String> tags(Table table) {
    return table.refs().entrySet().stream()
        .filter(reference -> reference.getValue().isTag())
        .map(Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }
}
