package litopys.jobs.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One UTF-8 file of lines; it appears under its name when it is complete. */
public final class LineFile {

  private LineFile() {}

  /** Writes the only column of the rows, in their order, one partition in memory at a time. */
  public static long write(SparkSession spark, String file, Dataset<Row> lines) {
    return write(spark, file, "", lines);
  }

  /**
   * Writes a header and the only column of the rows.
   *
   * @param header empty for none
   * @return how many rows were written
   */
  public static long write(SparkSession spark, String file, String header, Dataset<Row> lines) {
    Path target = new Path(file);
    Path unfinished = new Path(target.getParent(), "." + target.getName() + ".unfinished");
    try {
      FileSystem files = fileSystem(target, spark);
      if (files.exists(target) && files.getFileStatus(target).isDirectory()) {
        throw new UsageException("--output: '%s' is a folder; name a file".formatted(file));
      }
      long rows = write(files, unfinished, header, lines.toLocalIterator());
      files.delete(target, false);
      if (!files.rename(unfinished, target)) {
        throw new IOException("cannot rename " + unfinished);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static long write(FileSystem files, Path file, String header, Iterator<Row> lines)
      throws IOException {
    long rows = 0;
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(files.create(file, true), StandardCharsets.UTF_8))) {
      if (!header.isEmpty()) {
        out.write(header);
        out.write('\n');
      }
      while (lines.hasNext()) {
        out.write(lines.next().getString(0));
        out.write('\n');
        rows++;
      }
    }
    return rows;
  }

  /** Without the checksum file that Hadoop would leave beside a local one. */
  private static FileSystem fileSystem(Path path, SparkSession spark) throws IOException {
    FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }
}
