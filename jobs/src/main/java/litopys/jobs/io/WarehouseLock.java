package litopys.jobs.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a warehouse.
 *
 * <p>On a local disk the operating system holds the lock, and lets go of it when the process dies.
 * On HDFS the lock is the lease of a file that stays open; the lease of a killed process ends after
 * about a minute. Other file systems get a file that must not exist; after a kill it has to be
 * deleted by hand.
 */
final class WarehouseLock implements AutoCloseable {

  private static final String NAME = ".lock";

  private final Closeable held;

  private WarehouseLock(Closeable held) {
    this.held = held;
  }

  static WarehouseLock acquire(Path root, Configuration configuration) {
    Path file = new Path(root, NAME);
    try {
      FileSystem files = root.getFileSystem(configuration);
      files.mkdirs(root);
      if (files instanceof LocalFileSystem local) {
        return new WarehouseLock(lockChannel(local.pathToFile(file).toPath()));
      }
      return new WarehouseLock(
          files.hasPathCapability(root, "fs.capability.paths.append")
              ? holdLease(files, file)
              : createMarker(files, file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot lock the warehouse %s: %s".formatted(root, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot release the lock of the warehouse", e);
    }
  }

  private static Closeable lockChannel(java.nio.file.Path file) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw heldByAnother(file.toString(), "Wait for it to end.");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  /** Appending takes the lease if nobody holds it, or if its holder has been dead for a minute. */
  private static Closeable holdLease(FileSystem files, Path file) throws IOException {
    try {
      return files.create(file, false);
    } catch (FileAlreadyExistsException existing) {
      // Left by an earlier run, or held by another one: the lease tells.
    } catch (AccessControlException e) {
      throw e;
    } catch (IOException underConstruction) {
      throw leaseHeld(file);
    }
    try {
      return files.append(file);
    } catch (AccessControlException e) {
      throw e;
    } catch (IOException underConstruction) {
      throw leaseHeld(file);
    }
  }

  private static Closeable createMarker(FileSystem files, Path file) throws IOException {
    try {
      files.create(file, false).close();
    } catch (FileAlreadyExistsException e) {
      throw heldByAnother(
          file.toString(), "If no run is alive, one was killed: delete that file and try again.");
    }
    return () -> files.delete(file, false);
  }

  private static WarehouseLockedException leaseHeld(Path file) {
    return heldByAnother(
        file.toString(),
        "Wait for it to end; if it was killed, HDFS frees the lock after about a minute.");
  }

  private static WarehouseLockedException heldByAnother(String file, String advice) {
    return new WarehouseLockedException(
        "Another run holds the warehouse (%s). %s".formatted(file, advice));
  }
}
