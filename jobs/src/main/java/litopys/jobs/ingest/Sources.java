package litopys.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import litopys.jobs.ingest.field.Countries;
import litopys.lexicon.Lexicon;

/**
 * What an operator knows of the sources: a tab-separated table with the columns domain, name,
 * country and timezone. The domain may be any source id.
 */
public final class Sources implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * One source.
   *
   * @param id domain without www, or the source's own name
   * @param country ISO 3166-1 alpha-2, or {@code ZZ}
   * @param timezone IANA
   */
  public record Source(String id, String name, String country, String timezone)
      implements Serializable {}

  /** Nothing known of anybody. */
  public static final Sources NONE = new Sources(new TreeMap<>());

  private final Map<String, Source> byId;

  private Sources(Map<String, Source> byId) {
    this.byId = byId;
  }

  /** Reads the table; errors name file, line, rule and value. */
  public static Sources read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), stream);
    }
  }

  /** Reads the table; the name is for errors. */
  public static Sources read(String name, InputStream stream) throws IOException {
    Map<String, Source> sources = new TreeMap<>();
    for (Lexicon.Entry entry : Lexicon.read(name, stream).entries()) {
      Source source = source(entry);
      if (sources.put(source.id(), source) != null) {
        throw entry.error("domain", "listed twice");
      }
    }
    return new Sources(sources);
  }

  private static Source source(Lexicon.Entry entry) {
    if (entry.get("domain").isBlank()) {
      throw entry.error("domain", "no domain");
    }
    if (!Countries.isCode(entry.get("country"))
        && !entry.get("country").equals(Countries.UNKNOWN)) {
      throw entry.error("country", "not an ISO 3166-1 alpha-2 code");
    }
    try {
      ZoneId.of(entry.get("timezone"));
    } catch (DateTimeException e) {
      throw entry.error("timezone", "not an IANA time zone");
    }
    return new Source(
        entry.get("domain"), entry.get("name"), entry.get("country"), entry.get("timezone"));
  }

  /** Returns what is known of a source, or of the domain above it. */
  public Optional<Source> find(String sourceId) {
    for (String id = sourceId; ; id = id.substring(id.indexOf('.') + 1)) {
      Source source = byId.get(id);
      if (source != null) {
        return Optional.of(source);
      }
      if (!id.contains(".")) {
        return Optional.empty();
      }
    }
  }

  /** Returns all sources, in the order of their ids. */
  public Collection<Source> all() {
    return Collections.unmodifiableCollection(byId.values());
  }
}
