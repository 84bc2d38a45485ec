package litopys.jobs.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import litopys.jobs.ingest.encoding.CyrillicCharsets;
import litopys.jobs.ingest.encoding.StrictText;

/** Decodes HTML: as the server says, else as the page says, else as its bytes look. */
public final class HtmlText {

  /** The HTML standard wants the declaration within the first 1,024 bytes; pages are generous. */
  private static final int DECLARED_WITHIN = 8192;

  private static final Pattern META =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?(?<name>[\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private HtmlText() {}

  /** Returns the text of a page, if any of the encodings fits all of it. */
  public static Optional<String> find(byte[] page, Optional<Charset> ofServer) {
    return Stream.of(
            ofMark(page),
            ofServer,
            ofMeta(page),
            Optional.of(StandardCharsets.UTF_8),
            CyrillicCharsets.find(page))
        .flatMap(Optional::stream)
        .distinct()
        .map(charset -> StrictText.find(page, charset))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the encoding of this name, if Java knows it. */
  public static Optional<Charset> findCharset(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> ofMark(byte[] page) {
    if (page.length < 2) {
      return Optional.empty();
    }
    int mark = (page[0] & 0xff) << 8 | (page[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe
        ? Optional.of(StandardCharsets.UTF_16)
        : Optional.empty();
  }

  private static Optional<Charset> ofMeta(byte[] page) {
    String head =
        new String(page, 0, Math.min(page.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return meta.find() ? findCharset(meta.group("name")) : Optional.empty();
  }
}
