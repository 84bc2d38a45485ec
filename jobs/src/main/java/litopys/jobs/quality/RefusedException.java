package litopys.jobs.quality;

/** A quality gate refuses a run. */
public final class RefusedException extends RuntimeException {

  /** Tells which gates refuse, and what else they found. */
  public RefusedException(QualityReport report) {
    super(
        "Nothing was published: the quality gates of litopys.quality refuse.%n%n%s%n%n%s"
            .formatted(
                String.join(System.lineSeparator(), report.table()),
                "The figures are in the table runs. With --publish-anyway the gates only warn."));
  }
}
