package litopys.jobs.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was counted of a run, before anything is made of it.
 *
 * @param sources of the days that are judged
 * @param languages of these days and of those before that they are compared with
 * @param judged days
 * @param texts of the judged days whose articles were analysed, by language
 * @param columns of the judged days with new articles
 */
public record Figures(
    Records records,
    List<SourceDay> sources,
    List<LanguageDay> languages,
    List<LocalDate> judged,
    List<Texts> texts,
    List<Missing> columns) {

  public Figures {
    sources = List.copyOf(sources);
    languages = List.copyOf(languages);
    judged = List.copyOf(judged);
    texts = List.copyOf(texts);
    columns = List.copyOf(columns);
  }

  /** Records of the input. */
  public record Records(long in, long duplicates, long quarantined) {}

  /**
   * Articles of one source in one language on one day.
   *
   * @param expected median of the days before; empty if these are too few
   */
  public record SourceDay(
      LocalDate day, String sourceId, String lang, long articles, OptionalDouble expected) {}

  /** Articles in one language on one day. */
  public record LanguageDay(LocalDate day, String lang, long articles) {}

  /**
   * What analysing found.
   *
   * @param withoutEntity articles that mention none
   */
  public record Texts(String lang, long articles, long withoutEntity, long tokens, long mentions) {}

  /** Articles without a value. */
  public record Missing(String column, long articles, long missing) {}
}
