package litopys.jobs.io;

import com.typesafe.config.Config;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import litopys.jobs.spark.Models;
import litopys.language.LanguagePack;
import org.apache.hadoop.conf.Configuration;

/** The folder of sequence models that the configuration names: LANG.bin on any file system. */
public final class ModelFolder {

  private static final String SETTING = "litopys.models";
  private static final String EXTENSION = ".bin";

  private ModelFolder() {}

  /**
   * Reads the models of the folder; the built-in ones if the setting is "".
   *
   * @throws UsageException if there is no such folder, no model in it, or one that is broken
   */
  public static Models read(Config config, Configuration configuration) {
    String folder = config.getString(SETTING);
    return folder.isEmpty() ? Models.BUILT_IN : read(SETTING, folder, configuration);
  }

  /**
   * Reads the models of a folder.
   *
   * @param option that named it
   */
  public static Models read(String option, String folder, Configuration configuration) {
    UserFiles files = new UserFiles(option, configuration);
    String found = installed(files, folder);
    SortedMap<String, byte[]> models = new TreeMap<>();
    for (LanguagePack language : LanguagePack.installed()) {
      String file = found + "/" + language.code() + EXTENSION;
      if (files.exists(file)) {
        models.put(language.code(), files.readBytes(file, InputStream::readAllBytes));
      }
    }
    if (models.isEmpty()) {
      List<String> names =
          LanguagePack.installed().stream().map(language -> language.code() + EXTENSION).toList();
      throw new UsageException(
          "%s: no model in '%s'; expected any of %s"
              .formatted(option, folder, String.join(", ", names)));
    }
    try {
      return Models.of(models);
    } catch (IllegalArgumentException e) {
      throw new UsageException("%s: %s/%s".formatted(option, folder, e.getMessage()));
    }
  }

  /** A relative path counts from the working directory, else from the installation. */
  private static String installed(UserFiles files, String folder) {
    java.nio.file.Path home =
        java.nio.file.Path.of(System.getProperty("litopys.home", "")).resolve(folder);
    return !files.isFolder(folder) && Files.isDirectory(home) ? home.toString() : folder;
  }
}
