package litopys.jobs.io;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import litopys.table.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that anybody may read, in whatever format they are kept. */
sealed interface PublishedTables permits ParquetTables, IcebergTables {

  /** Returns the days that a table has rows for. */
  SortedSet<LocalDate> days(Table table);

  /** Reads a whole table; without rows if it was never published. */
  Dataset<Row> read(Table table);

  /** Reads some days of a table; days it does not have add nothing. */
  Dataset<Row> read(Table table, Collection<LocalDate> days);

  /**
   * Begins a run that holds the lock: completes or clears away what killed runs have left.
   *
   * @param run folder of what it stages, named as the run
   */
  Publisher begin(Path run);
}
