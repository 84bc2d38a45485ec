package litopys.analysis;

import java.util.List;
import litopys.language.AnnotatedText;
import litopys.mention.MentionExtractor.Mention;

/**
 * One field of an article and its mentions in reading order.
 *
 * @param field {@link #TEXT} or {@link #TITLE}
 */
record FieldAnalysis(String field, AnnotatedText text, List<Mention> mentions) {

  static final String TEXT = "text";
  static final String TITLE = "title";

  boolean isTitle() {
    return field.equals(TITLE);
  }
}
