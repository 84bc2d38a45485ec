package litopys.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import litopys.entity.EntityId;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/** Tables of texts of one language and what is expected of them. */
final class LanguageRows {

  private LanguageRows() {}

  static Stream<Entry> of(String topic, String lang) {
    String table = "%s_%s.tsv".formatted(topic, lang);
    try (InputStream stream =
        Objects.requireNonNull(LanguageRows.class.getResourceAsStream(table), table)) {
      List<Entry> entries = Lexicon.read(table, stream).entries();
      return entries.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an entity as the tables write it: the slug of its id, else its name. */
  static String entity(AnalyzedArticle article, int mention) {
    AnalyzedMention named = article.mentions().get(mention);
    return EntityId.isHashed(named.entityId())
        ? named.articleName()
        : named.entityId().replaceFirst("^(country|person|organization):", "");
  }
}
