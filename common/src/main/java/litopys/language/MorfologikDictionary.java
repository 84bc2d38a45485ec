package litopys.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import litopys.language.Morphology.Form;
import litopys.lexicon.WordCache;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** A morfologik automaton with readings of word forms, and one with forms of readings. */
public final class MorfologikDictionary {

  private static final int CACHED_LEMMAS = 20_000;

  private final Dictionary analysis;
  private final Dictionary synthesis;
  private final ThreadLocal<DictionaryLookup> analysisLookup;
  private final ThreadLocal<DictionaryLookup> synthesisLookup;
  private final Function<String, Grammar> grammarOfTag;
  private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();
  private final WordCache<List<Form>> forms;

  /**
   * Opens two automata of the class path.
   *
   * @param grammarOfTag translates a tag of this dictionary
   */
  public MorfologikDictionary(
      String analysisResource, String synthesisResource, Function<String, Grammar> grammarOfTag) {
    this.analysis = open(analysisResource);
    this.synthesis = open(synthesisResource);
    this.analysisLookup = ThreadLocal.withInitial(() -> new DictionaryLookup(analysis));
    this.synthesisLookup = ThreadLocal.withInitial(() -> new DictionaryLookup(synthesis));
    this.grammarOfTag = grammarOfTag;
    this.forms = new WordCache<>(CACHED_LEMMAS, lemma -> List.copyOf(synthesize(lemma)));
  }

  private static Dictionary open(String resource) {
    URL url =
        Objects.requireNonNull(
            MorfologikDictionary.class.getResource(resource), "Not on the class path: " + resource);
    try {
      return Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read dictionary " + resource, e);
    }
  }

  /** Returns the readings of a form exactly as written. */
  public List<Reading> readings(String form) {
    List<Reading> readings = new ArrayList<>();
    for (WordData word : analysisLookup.get().lookup(form)) {
      CharSequence tag = word.getTag();
      if (tag != null) {
        readings.add(new Reading(word.getStem().toString(), grammar(tag.toString())));
      }
    }
    return readings;
  }

  /** Returns every form of a lemma with its grammar; empty for a lemma it does not know. */
  public List<Form> forms(String lemma) {
    return forms.get(lemma);
  }

  private List<Form> synthesize(String lemma) {
    byte[] prefix = encode(lemma + "|");
    FSA automaton = synthesis.fsa;
    MatchResult match = new FSATraversal(automaton).match(prefix, automaton.getRootNode());
    if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
      return List.of();
    }
    List<Form> forms = new ArrayList<>();
    for (ByteBuffer sequence : automaton.getSequences(match.node)) {
      String tag = tagOf(sequence);
      for (WordData word : synthesisLookup.get().lookup(lemma + "|" + tag)) {
        forms.add(new Form(word.getStem().toString(), grammar(tag)));
      }
    }
    return forms;
  }

  private byte[] encode(String string) {
    return string.getBytes(synthesis.metadata.getDecoder().charset());
  }

  private String tagOf(ByteBuffer sequence) {
    int length = 0;
    while (sequence.get(sequence.position() + length) != synthesis.metadata.getSeparator()) {
      length++;
    }
    byte[] tag = new byte[length];
    sequence.get(tag);
    return new String(tag, synthesis.metadata.getDecoder().charset());
  }

  private Grammar grammar(String tag) {
    return grammars.computeIfAbsent(tag, grammarOfTag);
  }
}
