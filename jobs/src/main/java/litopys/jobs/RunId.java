package litopys.jobs;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Start time and a random suffix: {@code 20211231T235959Z-1a2b3c}. */
record RunId(Instant startedAt, String value) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  static RunId startingNow() {
    Instant now = Instant.now();
    byte[] suffix = new byte[3];
    new SecureRandom().nextBytes(suffix);
    return new RunId(now, FORMAT.format(now) + "-" + HexFormat.of().formatHex(suffix));
  }

  /** The UTC day the run started. */
  LocalDate date() {
    return LocalDate.ofInstant(startedAt, ZoneOffset.UTC);
  }
}
