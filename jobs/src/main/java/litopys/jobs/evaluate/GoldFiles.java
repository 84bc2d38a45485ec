package litopys.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;

/** Reads gold of any format. */
public final class GoldFiles {

  private static final String OPTION = "--gold";

  private final UserFiles files;
  private final Optional<GoldFormat> format;
  private final Optional<String> lang;

  /**
   * @param format empty to go by the names of the files
   * @param lang of documents that do not say it themselves
   */
  public GoldFiles(UserFiles files, Optional<GoldFormat> format, Optional<String> lang) {
    this.files = files;
    this.format = format;
    this.lang = lang;
  }

  /**
   * Reads files and folders, in their order.
   *
   * @throws UsageException naming file, line and value, if something is wrong
   */
  public List<GoldDocument> read(List<String> paths) {
    List<GoldDocument> documents = new ArrayList<>();
    for (String path : paths) {
      documents.addAll(GoldDocument.withTypes(read(path)));
    }
    return documents;
  }

  private List<GoldDocument> read(String path) {
    return switch (format(path)) {
      case JSONL -> files.read(path, text -> new JsonGold(path, lang).read(text));
      case CONLL -> files.read(path, text -> new ConllGold(path, lang(path)).read(text));
      case BRAT -> new BratGold(files, lang(path)).read(path);
    };
  }

  private GoldFormat format(String path) {
    if (files.isFolder(path)) {
      return GoldFormat.BRAT;
    }
    return format
        .or(() -> GoldFormat.findOf(path))
        .orElseThrow(
            () ->
                new UsageException(
                    "%s: the name of '%s' does not tell its format; give --format, one of %s"
                        .formatted(OPTION, path, GoldFormat.allowed())));
  }

  private String lang(String path) {
    return lang.orElseThrow(
        () ->
            new UsageException(
                "%s: '%s' does not tell its language; give --lang, for example --lang uk"
                    .formatted(OPTION, path)));
  }
}
