package litopys.jobs.ingest;

import java.util.Iterator;

/** An iterator that holds a file open until it is closed. */
public interface CloseableIterator<T> extends Iterator<T>, AutoCloseable {

  @Override
  void close();
}
