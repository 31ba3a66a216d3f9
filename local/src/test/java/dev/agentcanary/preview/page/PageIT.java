package dev.agentcanary.preview.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.agentcanary.page.Browser;
import dev.agentcanary.preview.Preview;
import dev.agentcanary.preview.Previews;
import dev.agentcanary.preview.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser. Without Chromium it is skipped, in CI it fails.
class PageIT {
  private static final Preview PREVIEW = Previews.shipped("agent-down");
  private static final String STATES =
      "[...document.querySelectorAll('.tile')].map(tile => tile.dataset.alarm + ' ' + tile.dataset.state)";

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
  void everyWidgetIsDrawnAndTheConsoleIsSilent() throws Exception {
    Browser browser = browser(PREVIEW);

    assertThat(drawn(browser)).isEqualTo("" + PREVIEW.widgets().size());
    assertThat(browser.value("document.querySelectorAll('[data-drawn=chart]').length"))
        .isEqualTo(browser.value("document.querySelectorAll('.chart canvas').length"))
        .isNotEqualTo("0");
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void theSliderChangesTheStates() throws Exception {
    Browser browser = browser(PREVIEW);
    drawn(browser);

    assertThat(browser.value(STATES))
        .contains("coach-companion-down ALARM", "coach-companion-page ALARM");
    browser.value("document.getElementById('at').focus()");
    browser.press("Home", 36);
    assertThat(browser.value(STATES)).doesNotContain("coach-companion-down ALARM");
    browser.press("End", 35);
    assertThat(browser.value(STATES)).contains("coach-companion-down OK");
    browser.value("document.querySelector('.told .trouble').click()");
    assertThat(browser.value(STATES)).contains("coach-companion-down ALARM");
  }

  @Test
  void lightAndDarkDiffer() throws Exception {
    Browser browser = browser(PREVIEW);
    String background = "getComputedStyle(document.body).backgroundColor";
    String ink = "document.querySelector('.chart canvas').toDataURL()";

    String light = browser.value(background);
    String lightChart = browser.value(ink);
    browser.look(1280, 900, "dark");
    drawn(browser);

    assertThat(browser.value(background)).isNotEqualTo(light);
    assertThat(browser.value(ink)).isNotEqualTo(lightChart);
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void onAPhoneThereIsOneColumnAndNothingSticksOut() throws Exception {
    Browser browser = browser(PREVIEW);
    browser.look(360, 740, "light");
    drawn(browser);

    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo("360");
    assertThat(
            browser.value(
                "new Set([...document.querySelectorAll('.widget')].map(w => w.getBoundingClientRect().left)).size"))
        .isEqualTo("1");
  }

  @Test
  void hostileTextIsTextAndNoScriptOfItRuns() throws Exception {
    String evil =
        "</script><script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";
    List<Told> told = List.of(new Told(PREVIEW.from(), evil, true));
    Browser browser =
        browser(
            new Preview(
                evil,
                PREVIEW.incident(),
                PREVIEW.from(),
                PREVIEW.until(),
                evil,
                PREVIEW.bands(),
                told,
                PREVIEW.alarms(),
                PREVIEW.widgets()));

    assertThat(drawn(browser)).isEqualTo("" + PREVIEW.widgets().size());
    assertThat(browser.value("document.title")).isNotEqualTo("\"ran\"").contains("onerror");
    assertThat(browser.value("document.querySelectorAll('img').length")).isEqualTo("0");
    browser.value("document.body.insertAdjacentHTML('beforeend', '<img src=x>')");
    browser.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    assertThat(browser.problems())
        .isNotEmpty()
        .allMatch(it -> it.contains("Content Security Policy"));
  }

  private Browser browser(Preview preview) throws Exception {
    Path page = Files.writeString(folder.resolve("page.html"), Page.of(preview));
    Browser browser = Browser.open(program.orElseThrow(), page, folder.resolve("profile"));
    open.add(browser);
    browser.look(1280, 900, "light");
    return browser;
  }

  /// How many widgets say that they are drawn, two frames from now.
  private static String drawn(Browser browser) throws Exception {
    browser.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    return browser.value("document.querySelectorAll('.widget[data-drawn]').length");
  }
}
