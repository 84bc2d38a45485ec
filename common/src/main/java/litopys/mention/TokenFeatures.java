package litopys.mention;

import java.util.List;
import litopys.mention.RuleExtractor.Proposal;
import litopys.name.GivenNames;
import litopys.name.OrganizationWords;
import litopys.sequence.FeatureMatrix;
import litopys.text.Sentence;

/** Turns the tokens of a sentence into features of the sequence model: one for each template. */
final class TokenFeatures {

  /** Keeps equal values of different templates apart. */
  private static final long TEMPLATE_SALT = 0x51ed270b1L;

  /**
   * What a feature looks at.
   *
   * @param name for explanations
   */
  private record Template(String name, Value value) {}

  /** The value of a template for one token. */
  private interface Value {
    long of(TokenTraits traits, int index);
  }

  private static final List<Template> TEMPLATES =
      List.of(
          new Template("word", (t, i) -> t.word[i]),
          new Template("word before", (t, i) -> t.word[i - 1]),
          new Template("word after", (t, i) -> t.word[i + 1]),
          new Template("word two before", (t, i) -> t.word[i - 2]),
          new Template("word two after", (t, i) -> t.word[i + 2]),
          new Template("word and before", (t, i) -> mix(t.word[i - 1], t.word[i])),
          new Template("word and after", (t, i) -> mix(t.word[i], t.word[i + 1])),
          new Template("lemma", (t, i) -> t.lemma[i]),
          new Template("lemma before and shape", (t, i) -> mix(t.lemma[i - 1], t.shape[i])),
          new Template("lemma after and shape", (t, i) -> mix(t.lemma[i + 1], t.shape[i])),
          new Template("prefix", (t, i) -> t.prefix[i]),
          new Template("ending two", (t, i) -> mix(t.suffix2[i], t.shape[i])),
          new Template("ending three", (t, i) -> mix(t.suffix3[i], t.shape[i])),
          new Template("shape", (t, i) -> t.shape[i]),
          new Template("shapes", (t, i) -> mix(mix(t.shape[i - 1], t.shape[i]), t.shape[i + 1])),
          new Template(
              "shapes before", (t, i) -> mix(mix(t.shape[i - 2], t.shape[i - 1]), t.shape[i])),
          new Template(
              "shapes after", (t, i) -> mix(mix(t.shape[i], t.shape[i + 1]), t.shape[i + 2])),
          new Template("grammar", (t, i) -> mix(t.grammar[i], t.shape[i])),
          new Template("grammar before", (t, i) -> mix(t.grammar[i - 1], t.shape[i])),
          new Template("grammar after", (t, i) -> mix(t.grammar[i + 1], t.shape[i])),
          new Template(
              "cases",
              (t, i) -> mix(mix(t.grammaticalCase[i - 1], t.grammaticalCase[i]), t.shape[i])),
          new Template("lexicon", (t, i) -> mix(t.lexicon[i], t.shape[i])),
          new Template(
              "lexicon around",
              (t, i) -> mix(mix(t.lexicon[i - 1], t.lexicon[i]), t.lexicon[i + 1])),
          new Template("rule", (t, i) -> t.rule[i]),
          new Template("kind by rule", (t, i) -> t.kind[i]),
          new Template("kind by rule and shape", (t, i) -> mix(t.kind[i], t.shape[i])),
          new Template(
              "kinds by rule", (t, i) -> mix(mix(t.kind[i - 1], t.kind[i]), t.kind[i + 1])),
          new Template(
              "kind by rule and grammar around",
              (t, i) -> mix(mix(t.kind[i], t.grammar[i - 1]), t.grammar[i + 1])),
          new Template("rule and shape", (t, i) -> mix(t.rule[i], t.shape[i])),
          new Template("rule and before", (t, i) -> mix(t.rule[i - 1], t.rule[i])),
          new Template("rule and after", (t, i) -> mix(t.rule[i], t.rule[i + 1])),
          new Template("rule and ending", (t, i) -> mix(t.rule[i], t.suffix2[i])),
          new Template("rule and lemma before", (t, i) -> mix(t.rule[i], t.lemma[i - 1])),
          new Template("proposed", (t, i) -> mix(t.proposed[i], t.shape[i])),
          new Template("proposed and after", (t, i) -> mix(t.proposed[i], t.proposed[i + 1])),
          new Template("proposed and rule", (t, i) -> mix(t.proposed[i], t.rule[i])),
          new Template("elsewhere", (t, i) -> mix(t.elsewhere[i], t.shape[i])),
          new Template("elsewhere and rule", (t, i) -> mix(t.elsewhere[i], t.rule[i])),
          new Template("quoted", (t, i) -> mix(t.quoted[i], t.shape[i])),
          new Template("quoted and rule", (t, i) -> mix(t.quoted[i], t.rule[i])),
          new Template("quoted and before", (t, i) -> mix(t.quoted[i], t.lemma[i - 2])));

  private final GivenNames givenNames;
  private final OrganizationWords words;

  TokenFeatures(GivenNames givenNames, OrganizationWords words) {
    this.givenNames = givenNames;
    this.words = words;
  }

  /** Returns the features of each token of a sentence, in the order of the templates. */
  FeatureMatrix of(Proposal proposal, Sentence sentence, ArticleNames names) {
    TokenTraits traits = TokenTraits.of(proposal, sentence, names, givenNames, words);
    int length = sentence.endToken() - sentence.firstToken();
    FeatureMatrix features = new FeatureMatrix(length, TEMPLATES.size());
    for (int i = 0; i < length; i++) {
      for (int t = 0; t < TEMPLATES.size(); t++) {
        long value = TEMPLATES.get(t).value().of(traits, TokenTraits.first() + i);
        features.put(i, t, mix(value, TEMPLATE_SALT * (t + 1)));
      }
    }
    return features;
  }

  /** Returns the name of the template that makes the feature at an index. */
  static String name(int index) {
    return TEMPLATES.get(index).name();
  }

  /** Returns a number that changes with the templates; a model fits one set of them. */
  static int signature() {
    return TEMPLATES.stream().map(Template::name).toList().hashCode();
  }

  private static long mix(long a, long b) {
    long mixed = (a ^ Long.rotateLeft(b, 29)) * 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 32);
  }
}
