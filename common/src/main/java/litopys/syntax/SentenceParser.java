package litopys.syntax;

import java.util.BitSet;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;

/** Parses sentences of one language. Immutable; one per language is enough. */
public final class SentenceParser {

  private final ClauseWords words;
  private final Modifiers modifiers;
  private final Frames frames;
  private final ChargedWords charged;
  private final RoleFinder roles;

  private SentenceParser(
      ClauseWords words,
      Modifiers modifiers,
      Frames frames,
      ChargedWords charged,
      RoleFinder roles) {
    this.words = words;
    this.modifiers = modifiers;
    this.frames = frames;
    this.charged = charged;
    this.roles = roles;
  }

  /** Reads clause words and frames of a language. */
  public static SentenceParser load(
      LanguagePack language, Modifiers modifiers, ChargedWords charged) {
    ClauseWords words = ClauseWords.load(language);
    RoleFinder roles = language.code().equals("en") ? new OrderRoles(words) : new CaseRoles(words);
    return new SentenceParser(words, modifiers, Frames.load(language), charged, roles);
  }

  /**
   * Returns a text whose sentences are parsed when they are asked for.
   *
   * @param nameTokens tokens inside any mention by name
   * @param derivedTokens tokens inside adjectives and demonyms, which are ordinary words here
   */
  public ParsedText parse(AnnotatedText text, BitSet nameTokens, BitSet derivedTokens) {
    return new ParsedText(text, nameTokens, derivedTokens, this);
  }

  public ClauseWords words() {
    return words;
  }

  Modifiers modifiers() {
    return modifiers;
  }

  Frames frames() {
    return frames;
  }

  ChargedWords charged() {
    return charged;
  }

  RoleFinder roles() {
    return roles;
  }
}
