package litopys.jobs.io;

/** The user asked for something impossible; the message names it and says what is allowed. */
public final class UsageException extends RuntimeException {

  public UsageException(String message) {
    super(message);
  }
}
