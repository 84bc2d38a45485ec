package litopys.language;

/** One way to understand a word form: its dictionary form and its grammar. */
public record Reading(String lemma, Grammar grammar) {}
