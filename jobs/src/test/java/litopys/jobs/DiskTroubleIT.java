package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import litopys.jobs.Command.Outcome;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A nightly whose warehouse cannot be written says why and leaves it as it was. The disks are
 * mounted in a namespace of the process alone, and end with it.
 */
@ExtendWith(LocalSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class DiskTroubleIT {

  private static final List<String> NAMESPACE =
      List.of("unshare", "--user", "--map-root-user", "--mount");

  /** Arguments: warehouse, command. */
  private static final String READ_ONLY =
      """
      mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"
      """;

  /** Arguments: bytes of the disk, where it is mounted, what it holds and gets back, command. */
  private static final String SMALL =
      """
      size=$1; disk=$2; content=$3; shift 3
      mount -t tmpfs -o size="$size" tmpfs "$disk" && cp -a "$content/." "$disk" || exit 99
      "$@"; code=$?
      rm -rf "$content" && cp -a "$disk" "$content" || exit 98
      exit $code
      """;

  private static final long PAGE = 4096;

  private Path folder;
  private CrashingNights nights;
  private Path before;
  private SparkSession spark;
  private SortedMap<String, List<String>> expected;

  @BeforeAll
  void runFirstNight(SparkSession session, @TempDir Path temporary) throws IOException {
    folder = temporary;
    assumeTrue(canMount(), "needs 'unshare --user --map-root-user --mount' to mount disks");
    spark = session;
    nights = new CrashingNights(folder);
    before = nights.warehouse("before");
    Night.of(before.toString(), nights.input()).run(spark);
    nights.arrive();
    expected = TableContents.of(spark, before.toString());
  }

  @Test
  void aReadOnlyWarehouseIsNamed() throws IOException {
    Path warehouse = nights.copy(before, "read-only");

    Outcome night = run(READ_ONLY, List.of(warehouse.toString()), warehouse);

    assertThat(night.exitCode()).as(night.output()).isEqualTo(1);
    assertThat(night.output()).contains(warehouse.toString()).contains("Read-only file system");
    assertThat(TableContents.of(spark, warehouse.toString())).isEqualTo(expected);
  }

  @Test
  void aDiskThatFillsUpLeavesTheWarehouseAsItWas() throws IOException {
    Path content = nights.copy(before, "content");
    Path disk = Files.createDirectories(folder.resolve("disk"));
    long size = pages(content) + 50 * PAGE;

    Outcome night =
        run(SMALL, List.of(Long.toString(size), disk.toString(), content.toString()), disk);

    assertThat(night.exitCode()).as(night.output()).isEqualTo(1);
    assertThat(night.output()).contains("No space left on device");
    assertThat(TableContents.of(spark, content.toString())).isEqualTo(expected);
    assertThat(content.resolve(".staging")).isEmptyDirectory();
  }

  private Outcome run(String script, List<String> arguments, Path warehouse) throws IOException {
    List<String> words = new ArrayList<>(NAMESPACE);
    words.addAll(List.of("sh", "-c", script, "sh"));
    words.addAll(arguments);
    words.addAll(nights.words(warehouse));
    return command(words).run(folder.resolve(warehouse.getFileName() + ".out"), 10);
  }

  private boolean canMount() {
    List<String> words = new ArrayList<>(NAMESPACE);
    words.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", folder.toString()));
    try {
      return command(words).run(folder.resolve("probe.out"), 1).exitCode() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static Command command(List<String> words) {
    return new Command(words, Map.of());
  }

  private static long pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> (file.toFile().length() / PAGE + 1) * PAGE).sum();
    }
  }
}
