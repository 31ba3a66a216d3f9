package dev.agentcanary.preview.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void headingsListsAndMarksAreHtml() {
    assertThat(Markdown.html("## Up?\n\nIt **is**\n`up`.\n\n- a\n- [b](https://x.example/#c)"))
        .isEqualTo(
            "<h2>Up?</h2><p>It <b>is</b> <code>up</code>.</p>"
                + "<ul><li>a</li><li><a href=\"https://x.example/#c\">b</a></li></ul>");
  }

  @Test
  void everythingElseIsText() {
    assertThat(Markdown.html("<img src=x onerror=alert(1)> `<b>` [x](javascript:alert(1))"))
        .isEqualTo(
            "<p>&lt;img src=x onerror=alert(1)&gt; <code>&lt;b&gt;</code>"
                + " [x](javascript:alert(1))</p>");
  }
}
