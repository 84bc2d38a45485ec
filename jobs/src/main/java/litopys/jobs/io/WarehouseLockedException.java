package litopys.jobs.io;

/** Another run holds the warehouse. */
public final class WarehouseLockedException extends RuntimeException {

  WarehouseLockedException(String message) {
    super(message);
  }

  WarehouseLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
