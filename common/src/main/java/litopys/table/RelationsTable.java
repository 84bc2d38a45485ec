package litopys.table;

import static litopys.table.Column.flag;
import static litopys.table.Column.number;
import static litopys.table.Column.text;

import java.util.List;

/** One row per thing that an article says one entity does toward another. */
public final class RelationsTable {

  public static final Column SOURCE_ENTITY =
      text(
          "source_entity", "entity_id of whoever does it; a country also for those who act for it");
  public static final Column TARGET_ENTITY =
      text("target_entity", "entity_id of whom it is done to; never source_entity");
  public static final Column SOURCE_NAME =
      text("source_name", "Canonical name of source_entity on that day");
  public static final Column TARGET_NAME =
      text("target_name", "Canonical name of target_entity on that day");
  public static final Column KIND =
      MentionsTable.KIND.meaning(
          "accuses, agrees, aids, appoints, attacks, cooperates, criticises, defeats, detains,"
              + " dismisses, fears, investigates, meets, negotiates, opposes, praises, sanctions,"
              + " sues, supports, thanks, threatens, urges, visits or warns");
  public static final Column POLARITY =
      number(
          "polarity",
          "-1, 0 or 1",
          "1 good for the target, -1 bad, 0 neither; of what is denied: -1 if it would be good,"
              + " else 0");
  public static final Column NEGATED = flag("negated", "True if the sentence denies it");
  public static final Column MUTUAL =
      flag(
          "mutual",
          "True for agrees, cooperates, meets and negotiates, which have a row for each direction:"
              + " count them with NOT mutual OR source_entity < target_entity");
  public static final Column MODALITY =
      text(
          "modality",
          "fact; planned: meant or about to happen; conditional: possible or supposed; demanded:"
              + " somebody asks for it; question");
  public static final Column VOICE =
      MentionsTable.VOICE.meaning("author, or quoted where a quote of the article tells it");
  public static final Column EVIDENCE_BEGIN =
      ArticlePairsTable.EVIDENCE_BEGIN
          .required()
          .meaning("Begin of the verb or noun that shows it, in its field");
  public static final Column EVIDENCE_END =
      ArticlePairsTable.EVIDENCE_END.required().meaning("End of that word, exclusive");

  public static final Table TABLE =
      Table.daily(
          "relations",
          "relation x direction",
          "Analysis of each article: verbs and nouns of acts whose doer and object it names in the"
              + " sentence",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.STORY_ID,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ArticlesTable.PUB_DATE,
              SOURCE_ENTITY,
              TARGET_ENTITY,
              SOURCE_NAME,
              TARGET_NAME,
              KIND,
              POLARITY,
              NEGATED,
              MUTUAL,
              MODALITY,
              VOICE,
              QuotesTable.SPEAKER_ID.meaning(
                  "entity_id of whoever is quoted; null for the author and where nobody is named"),
              MentionsTable.FIELD,
              MentionsTable.SENTENCE_NO,
              MentionsTable.SENTENCE_BEGIN,
              MentionsTable.SENTENCE_END,
              EVIDENCE_BEGIN,
              EVIDENCE_END,
              MentionsTable.LEMMA.meaning("Base form of that word")));

  private RelationsTable() {}
}
