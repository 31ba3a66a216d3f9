package dev.agentcanary.preview.page;

import dev.agentcanary.page.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Markdown of text widgets as HTML: headings, paragraphs, lists of one level, `code`, **bold**
/// and links to https. Everything else is text.
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern INLINE =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)]\\((https://[^\\s)\"]+)\\)");

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean list;

  private Markdown() {}

  static String html(String markdown) {
    Markdown page = new Markdown();
    markdown.lines().forEach(page::line);
    page.close();
    return page.html.toString();
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      close();
      html.append("<h2>").append(inline(heading.group(1))).append("</h2>");
    } else if (line.startsWith("- ") || line.startsWith("* ")) {
      if (!list) {
        close();
        html.append("<ul>");
        list = true;
      }
      html.append("<li>").append(inline(line.substring(2))).append("</li>");
    } else if (line.isBlank()) {
      close();
    } else {
      if (list) {
        close();
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void close() {
    if (list) {
      html.append("</ul>");
      list = false;
    }
    if (!paragraph.isEmpty()) {
      html.append("<p>").append(inline(paragraph.toString())).append("</p>");
      paragraph.setLength(0);
    }
  }

  private static String inline(String text) {
    StringBuilder html = new StringBuilder();
    Matcher found = INLINE.matcher(text);
    int from = 0;
    while (found.find()) {
      html.append(Html.escape(text.substring(from, found.start()))).append(marked(found));
      from = found.end();
    }
    return html.append(Html.escape(text.substring(from))).toString();
  }

  private static String marked(Matcher found) {
    if (found.group(1) != null) {
      return "<code>" + Html.escape(found.group(1)) + "</code>";
    }
    if (found.group(2) != null) {
      return "<b>" + Html.escape(found.group(2)) + "</b>";
    }
    return "<a href=\"%s\">%s</a>"
        .formatted(Html.escape(found.group(4)), Html.escape(found.group(3)));
  }
}
