package litopys.jobs.ingest.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes the blocks of an element as paragraphs, leaving out those that only point elsewhere. */
final class Paragraphs {

  private static final Set<String> BLOCKS =
      Set.of(
          ("p div section article main h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr td pre header"
                  + " center dl dd dt")
              .split(" ", -1));

  private static final Pattern POINTER =
      Pattern.compile(
          "(?iu)^(?:читайте|читай|дивіться|смотрите|див\\.|см\\.|підпис|подпис|слідкуйте|следите|read (?:also|more)|see also|subscribe|follow us|share|поділ|поделит|теги|tags|фото:|photo:|реклама|advertisement)");

  private static final int LONGEST_POINTER = 200;
  private static final double MOSTLY_LINKS = 0.5;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private int linked;

  String of(Element main) {
    main.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode own) {
              take(own);
            } else if (isBlock(node)) {
              flush();
            } else if (node.nameIs("br")) {
              paragraph.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isBlock(node)) {
              flush();
            }
          }
        });
    flush();
    return text.toString();
  }

  static boolean isBlock(Node node) {
    return node instanceof Element element && BLOCKS.contains(element.normalName());
  }

  private void take(TextNode node) {
    String words = node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
    // One space between two nodes as between two words; runs of them would also slow flush down.
    paragraph.append(words, words.startsWith(" ") && endsWithSpace() ? 1 : 0, words.length());
    Element parent = node.parentElement();
    if (parent != null && parent.closest("a") != null) {
      linked += words.length();
    }
  }

  private boolean endsWithSpace() {
    return paragraph.isEmpty() || " \n".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
  }

  private void flush() {
    String words = paragraph.toString().replace(" \n", "\n").replaceAll("\n{2,}", "\n\n").strip();
    boolean links = linked > words.length() * MOSTLY_LINKS;
    boolean pointer = words.length() < LONGEST_POINTER && POINTER.matcher(words).find();
    if (!words.isEmpty() && !links && !pointer) {
      text.append(text.isEmpty() ? "" : "\n\n").append(words);
    }
    paragraph.setLength(0);
    linked = 0;
  }
}
