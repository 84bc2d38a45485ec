package litopys.jobs.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the article on it.
 *
 * @param title empty if there is none
 * @param text paragraphs, an empty line between them; empty if there are none
 * @param dates of publication, the most trustworthy first, as the page writes them
 */
public record HtmlArticle(String title, String text, List<String> dates) {

  /**
   * Tags of a page beyond which it is no page but an attack on memory; the longest have a tenth.
   */
  public static final int MOST_TAGS = 100_000;

  /** Elements that hold dates may hold a whole page as well. */
  private static final int LONGEST_DATE = 100;

  private static final Pattern JSON_LD_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(?<date>[^\"]{4,40})\"");

  /** Elements that hold a date of publication, and the attribute they hold it in. */
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time] content",
          "meta[property=og:article:published_time] content",
          "meta[itemprop=datePublished] content",
          "meta[name~=(?i)^(pubdate|publishdate|publish-date|publication_date|parsely-pub-date|sailthru.date|dc.date.issued|dcterms.created|dc.date|date)$] content",
          "[itemprop=datePublished][datetime] datetime",
          "article time[datetime] datetime",
          "main time[datetime] datetime",
          "time[pubdate][datetime] datetime",
          "time[datetime] datetime",
          "[itemprop=datePublished] ",
          "article time ",
          "time ");

  /** Whether a tree of this page would need far more memory than the page. */
  public static boolean hasTooManyTags(String html) {
    return html.chars().filter(character -> character == '<').limit(MOST_TAGS + 1L).count()
        > MOST_TAGS;
  }

  /** Reads a page. */
  public static HtmlArticle of(String html, String url) {
    Document page = Jsoup.parse(html, url);
    List<String> dates = dates(page);
    String title = title(page);
    if (!title.isEmpty()) {
      page.select("h1").remove();
    }
    return new HtmlArticle(title, MainText.of(page), dates);
  }

  private static String title(Document page) {
    String title = page.select("meta[property=og:title]").attr("content").strip();
    if (title.isEmpty()) {
      title = text(page.selectFirst("article h1, main h1, [itemprop=headline], h1"));
    }
    return title.isEmpty() ? page.title().strip() : title;
  }

  private static String text(@Nullable Element element) {
    return element == null ? "" : element.text().strip();
  }

  private static List<String> dates(Document page) {
    List<String> dates = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      // A regular expression reads these scripts even where they are broken JSON, as many are.
      Matcher matcher = JSON_LD_DATE.matcher(script.data());
      while (matcher.find()) {
        dates.add(matcher.group("date"));
      }
    }
    for (String place : DATES) {
      int space = place.lastIndexOf(' ');
      String attribute = place.substring(space + 1);
      for (Element element : page.select(place.substring(0, space))) {
        String date = (attribute.isEmpty() ? element.text() : element.attr(attribute)).strip();
        if (!date.isEmpty() && date.length() <= LONGEST_DATE) {
          dates.add(date);
        }
      }
    }
    return List.copyOf(dates);
  }
}
