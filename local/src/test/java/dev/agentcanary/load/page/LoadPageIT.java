package dev.agentcanary.load.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.result.Comparison;
import dev.agentcanary.load.result.Ending;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import dev.agentcanary.page.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser. Without Chromium it is skipped, in CI it fails.
class LoadPageIT {
  private static final LoadResult TEN = LoadResults.coach(10, Duration.ofSeconds(40), 3);
  private static final String DRAWN =
      "new Promise(done => { const look = () => document.querySelectorAll('figure:not([data-drawn])').length"
          + " ? setTimeout(look, 20) : requestAnimationFrame(() => requestAnimationFrame(done)); look(); })";

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder;

  private Optional<Path> program = Optional.empty();
  private final List<Browser> open = new ArrayList<>();

  @BeforeEach
  void thereIsABrowser() {
    program = Browser.program();
    assumeTrue(
        program.isPresent() || "true".equals(System.getenv("CI")),
        "no chromium on the path: install it to try the page");
  }

  @AfterEach
  void close() throws Exception {
    for (Browser browser : open) {
      browser.end();
    }
  }

  @Test
  void everyChartIsDrawnInLightAndDarkAndTheConsoleIsSilent() throws Exception {
    Comparison comparison = Comparison.of(TEN, LoadResults.COACH, LoadResults.THRESHOLDS);
    Browser browser = browser(LoadResults.COACH, Optional.of(comparison));
    String ink = "document.querySelector('figure canvas').toDataURL()";

    assertThat(browser.value("document.querySelectorAll('figure[data-drawn=chart]').length"))
        .isEqualTo("5")
        .isEqualTo(browser.value("document.querySelectorAll('figure canvas').length"));
    String light = browser.value(ink);
    browser.look(1320, 900, "dark");
    browser.value(DRAWN);
    assertThat(browser.value(ink)).isNotEqualTo(light);
    assertThat(
            browser.value("document.querySelectorAll('#comparison td.n, #comparison dd').length"))
        .isEqualTo("" + comparison.changes().size());
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void theHeatMapIsDarkestWhereMostAnswersWere() throws Exception {
    Browser browser = browser(LoadResults.COACH, Optional.empty());
    String colours =
        "(() => { const c = document.querySelector('figure canvas'); const n = new Set();"
            + " const all = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
            + " for (let i = 0; i < all.length; i += 4) n.add(all[i] + ',' + all[i + 1] + ',' + all[i + 2]);"
            + " return ['169,208,242', '95,168,224', '43,120,194', '12,44,94'].every(shade => n.has(shade)); })()";

    assertThat(browser.value(colours)).isEqualTo("true");
  }

  @Test
  void onAPhoneThereIsOneColumnAndNothingSticksOut() throws Exception {
    Browser browser = browser(LoadResults.COACH, Optional.empty());
    browser.look(360, 740, "light");
    browser.value(DRAWN);

    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("360");
    assertThat(
            browser.value(
                "new Set([...document.querySelectorAll('.card')].map(c => c.getBoundingClientRect().left)).size"))
        .isEqualTo("1");
  }

  @Test
  void aTestThatMeasuredNothingHasAPageToo() throws Exception {
    Browser browser = browser(LoadResults.nothing(), Optional.empty());

    assertThat(browser.value("document.querySelector('figure').textContent"))
        .contains("Nothing was measured");
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void itPrintsInOneGo() throws Exception {
    Browser browser = browser(LoadResults.COACH, Optional.empty());

    assertThat(browser.call("Page.printToPDF", "{\"printBackground\":true}"))
        .contains("\"data\":\"JVBER");
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void hostileTextIsTextAndNoScriptOfItRuns() throws Exception {
    String evil =
        "</script><script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";
    LoadResult hostile = LoadResults.ended(TEN, new Ending.Incomplete(evil));
    Browser browser = browser(hostile, Optional.empty());

    assertThat(browser.value("document.title")).isEqualTo("\"Load test of coach-companion\"");
    assertThat(browser.value("document.querySelectorAll('img').length")).isEqualTo("0");
    assertThat(browser.value("document.querySelector('.part').textContent")).contains("onerror");
    assertThat(browser.problems()).isEmpty();
  }

  private Browser browser(LoadResult result, Optional<Comparison> comparison) throws Exception {
    Judgement judgement = Judgement.of(result, LoadResults.THRESHOLDS);
    String html = LoadPage.of(result, judgement, comparison);
    Path page = Files.writeString(folder.resolve("load.html"), html);
    Browser browser = Browser.open(program.orElseThrow(), page, folder.resolve("profile"));
    open.add(browser);
    browser.look(1320, 900, "light");
    browser.value(DRAWN);
    return browser;
  }
}
