package litopys.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import litopys.jobs.ingest.field.Identity;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;
import org.apache.hadoop.conf.Configuration;

/**
 * Articles as a user names them: by article_id, by source and the source's own id ({@code
 * visti.example:u-1}, or with a tab between), or by the own id alone where no other source has it.
 */
record RequestedIds(List<String> given) {

  private static final String OPTION = "--ids";

  RequestedIds {
    given = List.copyOf(given);
  }

  /** An article of the warehouse, by all the names it has. */
  record Named(String articleId, String sourceId, Optional<String> externalId) {}

  /**
   * Takes values as they are, and the lines of those that are files.
   *
   * @throws UsageException if a file cannot be read, or nothing is named
   */
  static RequestedIds of(List<String> values, Configuration configuration) {
    List<String> ids = new ArrayList<>();
    for (String value : values) {
      if (isFile(value)) {
        ids.addAll(new UserFiles(OPTION, configuration).read(value, text -> text.lines().toList()));
      } else {
        ids.add(value);
      }
    }
    List<String> named = ids.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    if (named.isEmpty()) {
      throw new UsageException(OPTION + ": no article is named; write ids, or a file of ids");
    }
    return new RequestedIds(named);
  }

  private static boolean isFile(String value) {
    return value.startsWith("/")
        || value.matches("[a-z][a-z0-9+.-]*://.*")
        || Files.isRegularFile(Path.of(value));
  }

  /** All article ids that may be meant. */
  Set<String> articleIds() {
    Set<String> ids = new TreeSet<>();
    given.forEach(name -> ids.addAll(articleIds(name)));
    return ids;
  }

  /**
   * Returns the article ids that are meant.
   *
   * @param known articles that have one of {@link #articleIds}, or one of {@link #given} for their
   *     own id
   * @throws UsageException if an id is that of several articles, or says nothing of any
   */
  Set<String> resolve(Collection<Named> known) {
    Map<String, List<Named>> byOwnId =
        known.stream().collect(groupingBy(article -> article.externalId().orElse("")));
    Set<String> present = new TreeSet<>();
    known.forEach(article -> present.add(article.articleId()));
    Set<String> meant = new TreeSet<>();
    for (String name : given) {
      List<String> ids = articleIds(name);
      meant.add(
          ids.stream()
              .filter(present::contains)
              .findFirst()
              .or(() -> findByOwnId(name, byOwnId.getOrDefault(name, List.of())))
              .or(() -> ids.stream().findFirst())
              .orElseThrow(() -> unknown(name)));
    }
    return meant;
  }

  /** Returns the ids a name may stand for, whether there are such articles or not. */
  private static List<String> articleIds(String name) {
    if (name.matches("[0-9a-f]{32}")) {
      return List.of(name);
    }
    int tab = name.indexOf('\t');
    IntStream separators = tab >= 0 ? IntStream.of(tab) : IntStream.range(0, name.length());
    return separators
        .filter(at -> tab >= 0 || name.charAt(at) == ':')
        .mapToObj(at -> articleId(name.substring(0, at).strip(), name.substring(at + 1).strip()))
        .toList();
  }

  private static String articleId(String sourceId, String ownId) {
    return Identity.articleId(sourceId, Optional.of(ownId), Optional.empty(), "");
  }

  private static Optional<String> findByOwnId(String name, List<Named> articles) {
    if (articles.size() > 1) {
      throw new UsageException(
          "%s: '%s' is an id of several sources: %s; write SOURCE:%s"
              .formatted(
                  OPTION,
                  name,
                  articles.stream().map(Named::sourceId).sorted().collect(joining(", ")),
                  name));
    }
    return articles.stream().map(Named::articleId).findFirst();
  }

  private static UsageException unknown(String name) {
    return new UsageException(
        ("%s: no article has the id '%s', or it was removed before; to keep one out that is not"
                + " there yet, write its article_id or SOURCE:%s")
            .formatted(OPTION, name, name));
  }

  /** The names as the manifest holds them. */
  String arguments() {
    return Stream.concat(Stream.of(OPTION), given.stream()).collect(joining(" "));
  }
}
