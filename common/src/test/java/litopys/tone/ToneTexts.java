package litopys.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.text.Token;
import litopys.text.Tokenizer;

/** Reads small texts whose mentions stand in square brackets: "[Bob] praised [Alice]." */
final class ToneTexts {

  static final List<String> LANGUAGES = List.of("uk", "ru", "en");

  private static final Map<String, ToneTexts> LOADED = new HashMap<>();

  private final LanguagePack language;
  private final ToneLexicon lexicon;
  private final TargetTone tone;
  private final Tokenizer tokenizer;

  private ToneTexts(LanguagePack language) {
    this.language = language;
    this.lexicon = ToneLexicon.load(language);
    this.tone = TargetTone.load(language, lexicon);
    this.tokenizer = new Tokenizer(language.abbreviations(), Set.of());
  }

  static synchronized ToneTexts of(String code) {
    return LOADED.computeIfAbsent(
        code,
        key ->
            new ToneTexts(
                LanguagePack.installed().stream()
                    .filter(language -> language.code().equals(key))
                    .findFirst()
                    .orElseThrow()));
  }

  ToneLexicon lexicon() {
    return lexicon;
  }

  AnnotatedText annotate(String plain) {
    return new AnnotatedText(tokenizer.tokenize(plain), language.morphology());
  }

  /** Reads a table of {@code src/test/resources/litopys/tone}. */
  static List<Entry> rows(String table) {
    try (InputStream stream =
        Objects.requireNonNull(ToneTexts.class.getResourceAsStream(table + ".tsv"), table)) {
      return Lexicon.read(table + ".tsv", stream).entries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the tone toward the mention in brackets number {@code index}, counted from 0. */
  Tone tone(String marked, int index) {
    return findTone(marked, index).orElseThrow();
  }

  Optional<Tone> findTone(String marked, int index) {
    AnnotatedText text = annotate(marked.replace("[", "").replace("]", ""));
    BitSet names = new BitSet();
    int first = 0;
    int end = 0;
    int at = 0;
    int seen = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', open + 1)) {
      int close = marked.indexOf(']', open);
      int begin = open - 2 * seen;
      int[] span = tokens(text, begin, close - 2 * seen - 1);
      names.set(span[0], span[1]);
      if (seen == index) {
        first = span[0];
        end = span[1];
        at++;
      }
      seen++;
    }
    if (at != 1) {
      throw new IllegalArgumentException("No mention " + index + " in: " + marked);
    }
    return tone.of(tone.parser().parse(text, names, new BitSet()))
        .findTone(first, end, Optional.empty());
  }

  private static int[] tokens(AnnotatedText text, int begin, int end) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.size(); i++) {
      Token token = text.token(i);
      if (token.begin() >= begin && token.end() <= end) {
        first = first < 0 ? i : first;
        last = i + 1;
      }
    }
    return new int[] {first, last};
  }
}
