package litopys.jobs.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * A real HDFS on loopback: a name node and two data nodes in a JVM of their own, since their Hadoop
 * is not the one of this class path.
 */
final class Hdfs implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);

  private final JavaProcess cluster;
  private final FileSystem files;
  private final String uri;

  private Hdfs(Path folder) throws IOException {
    Files.createDirectories(folder);
    cluster =
        JavaProcess.start(
            folder.resolve("hdfs.log"),
            Map.of(),
            List.of(
                Path.of("target", "hdfs").toAbsolutePath() + "/*",
                Path.of("target", "test-classes").toAbsolutePath().toString()),
            "-Dtest.build.data=" + folder,
            "-Dhadoop.log.dir=" + folder,
            MiniHdfs.class.getName(),
            folder.resolve("data").toString());
    uri = cluster.await(Pattern.compile("HDFS is up at (hdfs://\\S+)"), START).group(1);
    files = FileSystem.newInstance(URI.create(uri), new Configuration());
  }

  static Hdfs start(Path folder) throws IOException {
    return new Hdfs(folder);
  }

  String uri() {
    return uri;
  }

  void copy(Path from, String to) throws IOException {
    files.copyFromLocalFile(path(from.toString()), path(to));
  }

  /** Holds a file open, as a run of another machine would. */
  OutputStream hold(String file) throws IOException {
    return files.append(path(file));
  }

  @Override
  public void close() throws IOException {
    files.close();
    cluster.close();
  }

  private static org.apache.hadoop.fs.Path path(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }
}
