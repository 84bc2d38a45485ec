package litopys.analysis;

import java.util.Locale;

/** Who speaks in a part of an article. */
enum Voice {
  AUTHOR,
  /** Somebody whom the author quotes, to the letter or not. */
  QUOTED;

  /** The value of the column {@code voice}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
