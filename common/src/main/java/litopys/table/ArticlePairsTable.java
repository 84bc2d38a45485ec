package litopys.table;

import static litopys.table.Column.number;
import static litopys.table.Column.text;
import static litopys.table.Column.total;

import java.util.List;

/** One row per article and unordered pair of entities it mentions by name. */
public final class ArticlePairsTable {

  public static final Column ENTITY_A = text("entity_a", "entity_id that sorts first");
  public static final Column ENTITY_B = text("entity_b", "entity_id that sorts second");
  public static final Column SENTENCES =
      total("sentences", "sentences", "Sentences that name both; 0 if they never meet in one");
  public static final Column MIN_DISTANCE =
      number(
              "min_distance",
              "tokens",
              "Smallest number of tokens from one mention to the other, within one field")
          .optional();
  public static final Column EVIDENCE_BEGIN =
      number(
              "evidence_begin",
              "code points",
              "Begin in the text of the first sentence that names both; null without one")
          .optional();
  public static final Column EVIDENCE_END =
      number("evidence_end", "code points", "End of that sentence, exclusive").optional();

  public static final Table TABLE =
      Table.daily(
          "article_pairs",
          "article x pair, entity_a < entity_b",
          "Entities of one article that are mentioned by name, at most the 50 most salient, paired",
          ArticlesTable.PUB_DATE,
          List.of(
              ArticlesTable.ARTICLE_ID,
              ArticlesTable.STORY_ID,
              ArticlesTable.SOURCE_ID,
              ArticlesTable.SOURCE_COUNTRY,
              ArticlesTable.LANG,
              ArticlesTable.PUB_DATE,
              ENTITY_A,
              ENTITY_B,
              SENTENCES,
              MIN_DISTANCE,
              EVIDENCE_BEGIN,
              EVIDENCE_END,
              ArticleEntitiesTable.TONE.meaning(
                  "Mean tone of the sentences that name both, over both entities"),
              ArticleEntitiesTable.TONE_N.meaning("Sentences behind tone")));

  private ArticlePairsTable() {}
}
