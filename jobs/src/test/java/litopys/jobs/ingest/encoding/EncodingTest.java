package litopys.jobs.ingest.encoding;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.json;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import litopys.jobs.ingest.InputFile;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.QuarantinedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  private static final String UKRAINIAN =
      "Президент України підписав закон, який ухвалила Верховна Рада: «Її ґрунтовне рішення».";
  private static final String RUSSIAN =
      "Президент подписал закон, который приняла Государственная дума; это объяснили ещё вчера.";

  private static String text(String name) {
    return switch (name) {
      case "uk" -> UKRAINIAN;
      case "ru" -> RUSSIAN;
      case "UK" -> "ПРЕЗИДЕНТ УКРАЇНИ ПІДПИСАВ ЗАКОН, ЯКИЙ УХВАЛИЛА ВЕРХОВНА РАДА";
      default -> "Президент США Donald Trump и NATO: BBC News пишет о переговорах";
    };
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "uk, UTF-8", "uk, windows-1251", "uk, KOI8-U", "uk, UTF-16LE-BOM", "uk, UTF-16BE-BOM",
        "uk, UTF-8-BOM",
    "ru, UTF-8", "ru, windows-1251", "ru, KOI8-R", "ru, KOI8-U", "ru, UTF-16LE-BOM",
        "ru, UTF-16BE-BOM",
    "UK, windows-1251", "UK, KOI8-U", "mixed, windows-1251", "mixed, KOI8-R",
  })
  void recognisesTheEncodingInEveryTextFormat(String name, String encoding) {
    // KOI8-R has no guillemets.
    String text = encoding.startsWith("KOI8") ? text(name).replaceAll("[«»]", "") : text(name);
    String line = json("date", "2026-03-05", "text", text);
    String csv = "date,text\n2026-03-05,\"" + text + "\"\n";

    assertThat(onlyText(file("a.jsonl", encoded(line + "\n", encoding)))).isEqualTo(text);
    assertThat(onlyText(file("a.json", encoded("[" + line + "]", encoding)))).isEqualTo(text);
    assertThat(onlyText(file("a.csv", encoded(csv, encoding)))).isEqualTo(text);
    assertThat(onlyText(file("a.txt", encoded(text, encoding)))).isEqualTo(text);
  }

  private static String onlyText(InputFile file) {
    List<Ingested> records = read(file);
    assertThat(quarantined(records)).isEmpty();
    assertThat(articles(records)).hasSize(1);
    return articles(records).get(0).text();
  }

  private static byte[] encoded(String text, String encoding) {
    if (encoding.endsWith("-BOM")) {
      Charset charset = Charset.forName(encoding.substring(0, encoding.length() - 4));
      return ("\ufeff" + text).getBytes(charset);
    }
    return text.getBytes(Charset.forName(encoding));
  }

  @Test
  void aLineInAnotherEncodingIsReadAndABrokenOneIsNot() {
    byte[] broken = json("text", UKRAINIAN).getBytes(StandardCharsets.UTF_8);
    broken[40] = (byte) 0xc0;
    byte[] all =
        joined(
            json("text", UKRAINIAN).getBytes(StandardCharsets.UTF_8),
            broken,
            json("text", RUSSIAN).getBytes(Charset.forName("windows-1251")),
            json("text", RUSSIAN).getBytes(Charset.forName("KOI8-R")));

    List<Ingested> records = read(file("a.jsonl", all));

    assertThat(articles(records))
        .extracting(IngestedArticle::text)
        .containsExactly(UKRAINIAN, RUSSIAN, RUSSIAN);
    QuarantinedRecord bad = quarantined(records).get(0);
    assertThat(bad.position()).isEqualTo("line 2");
    assertThat(bad.reason()).isEqualTo(QuarantineReason.INVALID_ENCODING);
  }

  @Test
  void aShortLineIsReadInTheEncodingOfItsFile() {
    byte[] all =
        joined(
            json("text", RUSSIAN).getBytes(Charset.forName("windows-1251")),
            json("title", "Рада", "text", "only English words are in the text")
                .getBytes(Charset.forName("windows-1251")));

    assertThat(articles(read(file("a.jsonl", all))).get(1).title()).isEqualTo("Рада");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Café – le président à Genève a été élu hier",
    "windows-1250, Łódź i Kraków są większe niż myślałem wczoraj",
    "windows-1252, The “quoted” words of the minister – again",
  })
  void otherEightBitTextIsNotTakenForCyrillic(String encoding, String text) {
    byte[] line = json("text", text).getBytes(Charset.forName(encoding));

    assertThat(quarantined(read(file("a.jsonl", line))))
        .extracting(QuarantinedRecord::reason)
        .containsExactly(QuarantineReason.INVALID_ENCODING);
  }

  @Test
  void aBadRowOfACsvSpoilsOnlyItself() {
    byte[] csv =
        ("text,id\n" + UKRAINIAN.replace(",", "") + ",1\n" + UKRAINIAN.replace(",", "") + ",2\n")
            .getBytes(StandardCharsets.UTF_8);
    csv[30] = (byte) 0xff;

    List<Ingested> records = read(file("a.csv", csv));

    assertThat(articles(records)).extracting(IngestedArticle::externalId).containsExactly("2");
    assertThat(quarantined(records))
        .extracting(QuarantinedRecord::position)
        .containsExactly("line 2");
  }

  @Test
  void theTextIsKeptToTheCodePoint() {
    String text = " \\u0000 м\\u2019яч\\u00a0і\\u00ad\\u200b 😀 e\\u0301 \\r\\n\\t<b>x</b>&amp; ";

    assertThat(articles(read(file("a.jsonl", json("text", text)))).get(0).text())
        .isEqualTo(" \u0000 м’яч\u00a0і\u00ad\u200b 😀 e\u0301 \r\n\t<b>x</b>&amp; ");
  }

  @Test
  void halfACharacterOfUtf16IsInvalid() {
    byte[] whole = encoded(json("text", UKRAINIAN), "UTF-16LE-BOM");

    List<Ingested> records = read(file("a.jsonl", Arrays.copyOf(whole, whole.length - 1)));

    assertThat(quarantined(records))
        .extracting(QuarantinedRecord::reason)
        .containsExactly(QuarantineReason.INVALID_ENCODING);
  }

  private static byte[] joined(byte[]... lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    return all.toByteArray();
  }
}
