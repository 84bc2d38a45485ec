package litopys.jobs.quality;

import java.util.Locale;

/** What is measured of a run. */
public enum Gate {
  /** Rejected records among all that were read. */
  QUARANTINED_SHARE,
  /** Records that repeat a version already there, among all that were read. */
  DUPLICATE_SHARE,
  /** Articles of a source and language on a day, against the median of the days before. */
  SOURCE_ARTICLES,
  /** Share of a language on a day, against its median of the days before. */
  LANGUAGE_SHARE,
  /** Articles that mention no entity at all, by language. */
  WITHOUT_ENTITY_SHARE,
  /** Articles without a value, by column. */
  NULL_SHARE,
  /** Mentions of any form, by language. */
  MENTIONS_PER_THOUSAND_TOKENS;

  /** Name of the gate in the configuration and in the table {@code runs}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
