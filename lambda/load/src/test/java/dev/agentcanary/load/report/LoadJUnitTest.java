package dev.agentcanary.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.load.LoadResults;
import dev.agentcanary.load.result.Judgement;
import dev.agentcanary.load.result.LoadResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class LoadJUnitTest {

  static Set<String> results() {
    return LoadReports.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("results")
  void aResultIsAWellFormedDocumentThatCountsRight(String name) throws Exception {
    LoadResult result = LoadReports.all().get(name);
    String xml = LoadJUnit.render(result, Judgement.of(result, LoadResults.THRESHOLDS));

    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(root.getAttribute("tests")).isEqualTo("" + count(root, "testcase"));
    assertThat(root.getAttribute("failures")).isEqualTo("" + count(root, "failure"));
    assertThat(root.getAttribute("errors")).isEqualTo("" + count(root, "error"));
    Goldens.check("load/" + name + ".xml", xml);
  }

  private static int count(Element root, String tag) {
    return root.getElementsByTagName(tag).getLength();
  }
}
