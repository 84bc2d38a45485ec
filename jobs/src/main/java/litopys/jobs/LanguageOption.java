package litopys.jobs;

import static java.util.stream.Collectors.joining;

import java.util.List;
import litopys.jobs.io.UsageException;
import litopys.language.LanguagePack;
import picocli.CommandLine.Option;

/** The language of a job that works in one. */
final class LanguageOption {

  @Option(
      names = "--lang",
      required = true,
      paramLabel = "LANG",
      description = "Language, ISO 639-1: uk, ru or en.")
  private String lang = "";

  LanguagePack language() {
    List<LanguagePack> installed = LanguagePack.installed();
    return installed.stream()
        .filter(language -> language.code().equals(lang))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--lang: '%s' is not an installed language; allowed: %s"
                        .formatted(
                            lang,
                            installed.stream().map(LanguagePack::code).collect(joining(", ")))));
  }
}
