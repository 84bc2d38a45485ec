package litopys.analysis;

import java.util.List;
import litopys.mention.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * One mention, with all that counting entities and pairs needs.
 *
 * @param firstToken index of its first token in the field
 * @param endToken index after its last token
 * @param articleName fullest base form under which the article names the entity
 * @param quote number of the innermost quote of the field that says it; null for the author
 * @param tone of its sentence toward the entity, in thousandths; null without evidence
 * @param confidence in thousandths
 * @param nameId id that this very name would have in an article that says no more
 * @param nameKey name-equivalence key of the base form; null if a catalogue knows the name
 * @param shortIds for a full name, the ids of the shorter names that may stand for it elsewhere
 */
public record AnalyzedMention(
    String field,
    int sentenceNumber,
    int sentenceBegin,
    int sentenceEnd,
    int begin,
    int end,
    int firstToken,
    int endToken,
    String surface,
    String lemma,
    String kind,
    String entityId,
    boolean resolved,
    String articleName,
    @Nullable String countryCode,
    String form,
    boolean nested,
    boolean inQuote,
    @Nullable Integer quote,
    @Nullable Integer tone,
    int confidence,
    String nameId,
    @Nullable String nameKey,
    List<String> shortIds) {

  public AnalyzedMention {
    shortIds = List.copyOf(shortIds);
  }

  /** Tells whether it is an adjective or demonym, which do not name their country. */
  boolean isDerived() {
    return form.equals(MentionForm.ADJECTIVE.code()) || form.equals(MentionForm.DEMONYM.code());
  }

  /** Who speaks where it stands: the value of the column {@code voice}. */
  public String voice() {
    return speaks().code();
  }

  /** The author speaks where no quote says it and no quotation marks enclose it. */
  Voice speaks() {
    return quote == null && !inQuote ? Voice.AUTHOR : Voice.QUOTED;
  }

  boolean isInText() {
    return field.equals(FieldAnalysis.TEXT);
  }

  /** Tells whether the other stands within the span of this one. */
  boolean contains(AnalyzedMention other) {
    return field.equals(other.field)
        && firstToken <= other.firstToken
        && other.endToken <= endToken;
  }

  /** Returns the same place as a mention of what was decided. */
  AnalyzedMention as(SettledName other) {
    return new AnalyzedMention(
        field,
        sentenceNumber,
        sentenceBegin,
        sentenceEnd,
        begin,
        end,
        firstToken,
        endToken,
        surface,
        lemma,
        other.kind(),
        other.entityId(),
        other.resolved(),
        articleName,
        other.countryCode(),
        form,
        nested,
        inQuote,
        quote,
        tone,
        confidence,
        nameId,
        nameKey,
        shortIds);
  }
}
