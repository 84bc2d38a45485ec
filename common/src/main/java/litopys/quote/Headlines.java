package litopys.quote;

import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.phrase.Actors;
import litopys.phrase.Phrase;
import litopys.phrase.Referent.Way;
import litopys.phrase.TextActors;
import litopys.quote.Quote.Form;
import litopys.text.Sentence;

/**
 * Finds speech in headlines, where nothing but a name tells who says it: "Лавров: Росія готова до
 * переговорів", "Канада веде переговори – Трюдо".
 */
final class Headlines {

  private final TextActors text;
  private final AnnotatedText words;

  Headlines(TextActors text) {
    this.text = text;
    this.words = text.text().text();
  }

  List<Told> find() {
    Sentence headline = text.sentences().get(0);
    Actors actors = text.of(headline);
    return actors.phrases().stream()
        .filter(phrase -> phrase.referent().way() == Way.NAME && phrase.isFree())
        .filter(phrase -> phrase.referent().names().size() == 1)
        .flatMap(phrase -> byName(actors, headline, phrase).stream())
        .limit(1)
        .toList();
  }

  private Optional<Told> byName(Actors actors, Sentence headline, Phrase phrase) {
    int end = phrase.endToken();
    boolean first =
        !Statement.hasWord(words, headline.firstToken(), phrase.firstToken())
            && end < headline.endToken()
            && words.token(end).is(":");
    boolean last =
        !Statement.hasWord(words, end, headline.endToken())
            && phrase.firstToken() > headline.firstToken()
            && "—–-".contains(words.token(phrase.firstToken() - 1).text());
    if (!first && !last) {
      return Optional.empty();
    }
    return Statement.around(actors, phrase.firstToken(), end)
        .map(
            said ->
                new Told(
                    new Quote(
                        Form.INDIRECT,
                        said.firstToken(),
                        said.endToken(),
                        Optional.of(phrase.referent().names().get(0)),
                        Optional.empty(),
                        Optional.empty()),
                    phrase.headToken(),
                    List.of()));
  }
}
