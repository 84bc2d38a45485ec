package litopys.jobs.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of the article on a page: the part with most text outside of links. Paragraphs
 * speak for the element around them, and half as loud for the one around that.
 */
final class MainText {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, svg, button, input, select, textarea, nav, aside,"
          + " footer, figure, audio, video, object, embed, dialog, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
          + " [role=search], [role=dialog], [style~=display:\\s*none]";

  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|disqus|shar(?:e|es|ing)|social|socials|related|recommend\\w*|sidebar|side|menu|nav|navbar|navigation|breadcrumbs?|footer|header|advert\\w*|ads?|banners?|promo|cookies?|consent|gdpr|subscri\\w+|newsletter|popup|modal|tags?|taglist|widgets?|teasers?|also|readmore|copyright|pag(?:er|ination)|login|register|rating|votes?|author|byline|meta|caption|credits?|toolbar|hidden|popular|latest|trending|topnews|ticker)(?:[\\s_-]|$)");

  private static final Pattern ARTICLE =
      Pattern.compile("article|content|post|entry|story|text|body|news|publication|material");

  private static final int SHORTEST_PARAGRAPH = 25;
  private static final double MOSTLY_LINKS = 0.5;
  private static final double MOST_OF_PAGE = 0.4;

  private MainText() {}

  /** Returns the paragraphs of the article; takes the page apart. */
  static String of(Document page) {
    page.select(NEVER_TEXT).remove();
    page.select("header").stream()
        .filter(header -> header.closest("article") == null)
        .toList()
        .forEach(Node::remove);
    removeBoilerplate(page);
    Element main = find(page);
    return main == null ? "" : new Paragraphs().of(main);
  }

  /** Removes what its name gives away, unless most of the page is inside. */
  private static void removeBoilerplate(Document page) {
    int all = page.text().length();
    for (Element element : page.body().select("*[class], *[id]")) {
      String name = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      boolean inPage = element.parent() != null && !element.nameIs("body");
      if (inPage
          && BOILERPLATE.matcher(name).find()
          && element.text().length() < all * MOST_OF_PAGE) {
        element.remove();
      }
    }
  }

  private static @Nullable Element find(Document page) {
    Element best =
        scores(page).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    if (best == null) {
      return null;
    }
    Element marked = page.selectFirst("[itemprop=articleBody]");
    if (marked != null && marked.text().length() * 2 > best.text().length()) {
      return marked;
    }
    // A lead, or a box in the middle, may split an article into several parts.
    Element whole = best.closest("article, [itemtype*=Article]");
    return whole == null ? best : whole;
  }

  private static Map<Element, Double> scores(Document page) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element element : page.body().getAllElements()) {
      double text = isParagraph(element) ? plainLength(element) : 0;
      Element parent = element.normalName().equals("p") ? element.parent() : element;
      if (text >= SHORTEST_PARAGRAPH && parent != null) {
        scores.merge(parent, text * weight(parent), Double::sum);
        Element grandparent = parent.parent();
        if (grandparent != null && !(grandparent instanceof Document)) {
          scores.merge(grandparent, text * weight(grandparent) / 2, Double::sum);
        }
      }
    }
    return scores;
  }

  private static double weight(Element element) {
    String name =
        (element.normalName() + " " + element.className() + " " + element.id())
            .toLowerCase(Locale.ROOT);
    return ARTICLE.matcher(name).find() ? 1.25 : 1;
  }

  /** A paragraph, or another block that holds text of its own. */
  private static boolean isParagraph(Element element) {
    return element.normalName().equals("p")
        || (Paragraphs.isBlock(element) && element.ownText().length() >= SHORTEST_PARAGRAPH);
  }

  /** Characters outside of links. */
  private static double plainLength(Element element) {
    String text = element.normalName().equals("p") ? element.text() : element.ownText();
    int linked = element.normalName().equals("p") ? linkedLength(element) : 0;
    return linked > text.length() * MOSTLY_LINKS ? 0 : text.length() - linked;
  }

  private static int linkedLength(Element element) {
    return element.select("a").stream().mapToInt(link -> link.text().length()).sum();
  }
}
