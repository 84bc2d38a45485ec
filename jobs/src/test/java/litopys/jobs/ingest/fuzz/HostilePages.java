package litopys.jobs.ingest.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Pages that parsers choke on: never closed, nested, repeated, or full of references. */
final class HostilePages {

  private static final int MOST = 600;

  private static final List<IntFunction<String>> BOMBS =
      List.of(
          "<div>"::repeat,
          "<b><i><u><a href=x>"::repeat,
          "<p><font color=red>"::repeat,
          "<table><tr><td>"::repeat,
          "<table>"::repeat,
          "<ul><li>"::repeat,
          "<select><option>"::repeat,
          "<svg><math><mi>"::repeat,
          "<template>"::repeat,
          "<article><time itemprop=datePublished>"::repeat,
          "<form><button>"::repeat,
          "</p></div>"::repeat,
          "<b> </b>"::repeat,
          "<br>"::repeat,
          "<!--"::repeat,
          "<![CDATA["::repeat,
          "<script>"::repeat,
          "<title>"::repeat,
          "<frameset>"::repeat,
          "<body class=comments>"::repeat,
          "&#xD800;&#0;&#x110000;&notit;&"::repeat,
          "&lt;"::repeat,
          n -> "<div class=\"" + "comment ".repeat(n) + "\">",
          n -> "<div " + "a ".repeat(n) + ">",
          n -> "<a " + "x='".repeat(n),
          n -> "<" + "p".repeat(n) + ">",
          n -> "<meta name=date content='" + "1".repeat(n) + "'>",
          n -> "<meta charset=" + "x".repeat(n) + ">",
          n -> "<script type=application/ld+json>\"datePublished\"" + " ".repeat(n));

  private HostilePages() {}

  static String of(Map<String, String> record, Random random) {
    String page = Specimen.html(record);
    if (random.nextInt(3) == 0) {
      return page;
    }
    String bomb = BOMBS.get(random.nextInt(BOMBS.size())).apply(random.nextInt(MOST));
    int at = page.indexOf(random.nextBoolean() ? "<h1>" : "</p>");
    return page.substring(0, at) + bomb + page.substring(at);
  }
}
