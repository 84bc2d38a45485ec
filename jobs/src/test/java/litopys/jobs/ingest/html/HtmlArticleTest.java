package litopys.jobs.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlArticleTest {

  private static final String FIRST =
      "Президент України підписав закон, який Верховна Рада ухвалила минулого тижня після довгих дебатів.";
  private static final String SECOND =
      "За документ проголосували 287 депутатів, серед них представники трьох фракцій та двох груп.";
  private static final String THIRD =
      "Закон набуде чинності наступного дня після публікації, повідомила пресслужба парламенту.";

  private static HtmlArticle read(String body) {
    return HtmlArticle.of(
        "<html><head><title>Заголовок</title></head><body>" + body + "</body></html>", "");
  }

  private static String text(String body) {
    return read(body).text();
  }

  @Test
  void menusCommentsAndNeighboursAreLeftOut() {
    assertThat(
            text(
                """
                <header><a href="/">Новини</a> <a href="/p">Політика</a></header>
                <div class="top-menu"><ul><li><a href="/1">Економіка України сьогодні</a></li></ul></div>
                <div class="page"><div class="content-left">
                  <h1>Заголовок статті</h1>
                  <div class="post_text">
                    <p>%s</p>
                    <p><strong>Читайте також:</strong> <a href="/2">Інша новина, яка теж доволі довга</a></p>
                    <p>%s</p>
                    <figure><img src="x"><figcaption>Фото пресслужби</figcaption></figure>
                    <blockquote>%s</blockquote>
                    <script>var x = "Верховна Рада ухвалила закон, і це довгий скрипт";</script>
                  </div>
                  <div class="share-buttons"><a href="#">Поширити</a></div>
                  <div class="comments"><p>Це коментар читача, який написав дуже багато слів про закон.</p></div>
                </div>
                <aside><p>Реклама, яка теж може бути доволі довгою і переконливою для читача.</p></aside>
                <div class="sidebar"><p>Популярне: депутати, закон, бюджет, президент, уряд і ще щось.</p></div></div>
                <footer><p>© 2026 Видання. Усі права захищено. Передрук лише з посиланням на джерело.</p></footer>
                """
                    .formatted(FIRST, SECOND, THIRD)))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void textWithoutParagraphsIsFound() {
    assertThat(text("<div class=body>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n" + THIRD);
  }

  @Test
  void linksInsideSentencesStay() {
    assertThat(text("<p>" + FIRST.replace("закон", "<a href=/z>закон</a>") + "</p>"))
        .isEqualTo(FIRST);
  }

  @Test
  void anArticleInSeveralPartsIsJoined() {
    assertThat(
            text(
                "<article><div class=lead><p>%s</p></div><div class=ad-slot></div><div class=rest><p>%s</p><h2>Далі</h2><p>%s</p></div></article>"
                    .formatted(FIRST, SECOND, THIRD)))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nДалі\n\n" + THIRD);
  }

  @Test
  void aPageThatIsOneFormOrHasASidebarInItsNameIsStillRead() {
    assertThat(
            text("<form><div class='content has-sidebar menu'><p>" + FIRST + "</p></div></form>"))
        .isEqualTo(FIRST);
  }

  @Test
  void theMarkedBodyIsPreferred() {
    assertThat(
            text(
                "<div><div itemprop=articleBody><p>%s</p><p>%s</p></div><div><p>Довідка: %s</p></div></div>"
                    .formatted(FIRST, SECOND, THIRD)))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void theTitleIsThatOfTheArticleNotOfTheSite() {
    assertThat(read("<h1>Рада ухвалила</h1><p>" + FIRST + "</p>").title())
        .isEqualTo("Рада ухвалила");
    assertThat(read("<p>" + FIRST + "</p>").title()).isEqualTo("Заголовок");
    assertThat(
            HtmlArticle.of("<meta property=og:title content='Рада &quot;так&quot;'><h1>x</h1>", "")
                .title())
        .isEqualTo("Рада \"так\"");
  }

  @Test
  void entitiesAndSpacesAreThoseThatAReaderSees() {
    assertThat(text("<p>  Рада&nbsp;України \n\t &laquo;так&raquo; &#1110; м&rsquo;яч</p>"))
        .isEqualTo("Рада\u00a0України «так» і м’яч");
    assertThat(text("<p>Верховна <b> Рада </b> <i> України</i> <br> ухвалила закон.</p>"))
        .isEqualTo("Верховна Рада України\nухвалила закон.");
  }

  @Test
  void nestingNeverOverflowsTheStack() {
    String deep = "<div>".repeat(50_000) + FIRST + "</div>".repeat(50_000);

    assertThat(text(deep)).contains(FIRST);
  }

  @Test
  void anEmptyPageHasNoText() {
    assertThat(HtmlArticle.of("", "")).isEqualTo(new HtmlArticle("", "", List.of()));
  }
}
