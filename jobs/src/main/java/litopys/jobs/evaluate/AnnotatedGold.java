package litopys.jobs.evaluate;

import java.util.List;
import java.util.Set;
import litopys.evaluation.GoldMention;
import litopys.mention.NameLabels;
import litopys.text.CodePoints;
import litopys.training.AnnotatedDocument;

/** Text annotated for training, as gold; names within names are left out. */
public final class AnnotatedGold {

  private AnnotatedGold() {}

  public static GoldDocument of(AnnotatedDocument document, String lang) {
    CodePoints codePoints = new CodePoints(document.text());
    List<GoldMention> mentions =
        document.outerNames().stream()
            .map(
                name ->
                    GoldMention.of(
                        codePoints.before(name.begin()),
                        codePoints.before(name.end()),
                        name.label()))
            .toList();
    return new GoldDocument(
        document.place(),
        lang,
        "",
        document.text(),
        Set.copyOf(NameLabels.all()),
        mentions,
        List.of());
  }
}
