package litopys.training;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.mention.ModelFile;

/**
 * Trains the models of all languages on the corpus of the project. The build runs it after
 * compiling: {@code java litopys.training.TrainModels target/classes/litopys/model}.
 */
public final class TrainModels {

  private TrainModels() {}

  /**
   * Writes one model per language.
   *
   * @param args the folder to write to, which is made
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("One folder to write the models to, not " + args.length);
    }
    File folder = new File(args[0]);
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IOException("Cannot make the folder " + folder);
    }
    Catalogues catalogues = Catalogues.load();
    for (LanguagePack language : LanguagePack.installed()) {
      try (OutputStream out = new FileOutputStream(new File(folder, language.code() + ".bin"))) {
        ModelFile.write(
            new ModelTrainer(language, catalogues)
                .train(AnnotatedCorpus.ofProject(language.code())),
            out);
      }
    }
  }
}
