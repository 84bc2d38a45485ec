package litopys.jobs.evaluate;

/** Puts the tokens of one sentence back into a line as it is written: "(так)", "«ні»,". */
final class Spacing {

  private static final String CLOSING = ".,;:!?…)]}»”";
  private static final String OPENING = "([{«„“";

  private boolean first = true;
  private boolean opened;

  /** A straight quote opens and closes in turn. */
  private boolean quoted;

  /** Returns what stands between the last token and this one: a space or nothing. */
  String before(String token) {
    boolean straight = token.equals("\"");
    boolean closes = (straight && quoted) || (token.length() == 1 && CLOSING.contains(token));
    String space = first || opened || closes ? "" : " ";
    first = false;
    opened = (straight && !quoted) || (token.length() == 1 && OPENING.contains(token));
    quoted ^= straight;
    return space;
  }
}
