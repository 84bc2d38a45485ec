package litopys.analysis;

import java.util.ArrayList;
import java.util.List;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.language.Morphology;
import litopys.mention.MentionExtractor;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.text.Tokenizer;

/** All that reading articles of one language needs. Heavy to make, immutable, safe to share. */
final class LanguageEngine {

  private final Tokenizer tokenizer;
  private final Morphology morphology;
  private final MentionExtractor mentions;

  LanguageEngine(LanguagePack language, Catalogues catalogues) {
    tokenizer = new Tokenizer(language.abbreviations());
    morphology = language.morphology();
    mentions = new MentionExtractor(language, catalogues);
  }

  /** Reads the fields of one article; a title that the text repeats is left out. */
  List<FieldAnalysis> read(String title, String text) {
    List<String> names = new ArrayList<>();
    List<AnnotatedText> fields = new ArrayList<>();
    if (!title.isBlank() && !repeats(text, title)) {
      names.add(FieldAnalysis.TITLE);
      fields.add(annotate(title));
    }
    names.add(FieldAnalysis.TEXT);
    fields.add(annotate(text));
    List<List<MentionExtractor.Mention>> found = mentions.extract(fields);
    List<FieldAnalysis> analyses = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      analyses.add(new FieldAnalysis(names.get(i), fields.get(i), found.get(i)));
    }
    return analyses;
  }

  private AnnotatedText annotate(String string) {
    return new AnnotatedText(tokenizer.tokenize(string), morphology);
  }

  private static boolean repeats(String text, String title) {
    return text.stripLeading().startsWith(title.strip());
  }
}
