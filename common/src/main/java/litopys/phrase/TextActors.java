package litopys.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litopys.syntax.ParsedText;
import litopys.text.Sentence;

/** The actors of the sentences of one text, each found when it is first asked for. */
public final class TextActors {

  private final ParsedText text;
  private final PhraseParser language;
  private final Map<Integer, List<NameSpan>> names = new HashMap<>();
  private final Map<Integer, Actors> actors = new HashMap<>();

  TextActors(ParsedText text, List<NameSpan> names, PhraseParser language) {
    this.text = text;
    this.language = language;
    for (NameSpan name : names) {
      Sentence sentence = text.text().sentenceOf(name.firstToken());
      if (name.endToken() <= sentence.endToken()) {
        this.names.computeIfAbsent(sentence.number(), number -> new ArrayList<>()).add(name);
      }
    }
  }

  public ParsedText text() {
    return text;
  }

  /** Tells whether the forms of nouns tell subject from object. */
  public boolean declines() {
    return language.declines();
  }

  public List<Sentence> sentences() {
    return text.text().tokenized().sentences();
  }

  /** Returns the mentions of a sentence in reading order. */
  public List<NameSpan> names(Sentence sentence) {
    return names.getOrDefault(sentence.number(), List.of());
  }

  public Actors of(Sentence sentence) {
    Actors found = actors.get(sentence.number());
    if (found == null) {
      found = language.actors(text.sentenceOf(sentence.firstToken()), names(sentence));
      actors.put(sentence.number(), found);
    }
    return found;
  }
}
