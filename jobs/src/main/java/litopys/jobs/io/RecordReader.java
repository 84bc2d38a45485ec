package litopys.jobs.io;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import litopys.jobs.ingest.ArticleReader;
import litopys.jobs.ingest.CloseableIterator;
import litopys.jobs.ingest.IngestSetup;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.spark.IngestedRows;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** Reads input files on the workers, one row for each record. */
public final class RecordReader {

  /** Small files share a task up to this many bytes. */
  private static final long BYTES_PER_TASK = 16L << 20;

  private RecordReader() {}

  /** Returns a row of {@link IngestedRows#SCHEMA} for every record of every file. */
  public static Dataset<Row> read(SparkSession spark, List<Input> files, IngestSetup setup) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    FlatMapFunction<List<Input>, Row> read =
        batch -> rows(batch.iterator(), setup, configuration.value().value());
    List<List<Input>> batches = batches(files);
    return spark.createDataFrame(
        context.parallelize(batches, batches.size()).flatMap(read), IngestedRows.SCHEMA);
  }

  private static List<List<Input>> batches(List<Input> largestFirst) {
    List<List<Input>> batches = new ArrayList<>();
    long left = 0;
    for (Input file : largestFirst) {
      if (batches.isEmpty() || file.length() > left) {
        batches.add(new ArrayList<>());
        left = BYTES_PER_TASK;
      }
      batches.get(batches.size() - 1).add(file);
      left -= file.length();
    }
    return batches;
  }

  private static Iterator<Row> rows(
      Iterator<Input> files, IngestSetup setup, Configuration configuration) {
    Records records = new Records(files, new ArticleReader(setup), configuration);
    TaskCompletionListener closing = task -> records.close();
    TaskContext.get().addTaskCompletionListener(closing);
    return records;
  }

  /** The records of several files; each is opened when its turn comes. */
  private static final class Records implements Iterator<Row> {

    private final Iterator<Input> files;
    private final ArticleReader reader;
    private final Configuration configuration;
    private @Nullable CloseableIterator<Ingested> open;
    private @Nullable WatchedFile file;

    Records(Iterator<Input> files, ArticleReader reader, Configuration configuration) {
      this.files = files;
      this.reader = reader;
      this.configuration = configuration;
    }

    @Override
    public boolean hasNext() {
      while ((open == null || !open.hasNext()) && files.hasNext()) {
        close();
        file = new WatchedFile(files.next(), configuration);
        open = reader.read(file.asInputFile());
      }
      return open != null && open.hasNext();
    }

    @Override
    public Row next() {
      if (open == null || file == null || !hasNext()) {
        throw new NoSuchElementException();
      }
      Ingested record = open.next();
      return IngestedRows.row(record, file.name(), file.hasFailed());
    }

    void close() {
      if (open != null) {
        open.close();
        open = null;
      }
    }
  }
}
