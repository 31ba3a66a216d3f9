package dev.agentcanary.report;

import static dev.agentcanary.outcome.Outcomes.confirmed;
import static dev.agentcanary.outcome.Outcomes.failedBy;
import static dev.agentcanary.outcome.Outcomes.flaky;
import static dev.agentcanary.outcome.Outcomes.run;
import static dev.agentcanary.outcome.Outcomes.timedOut;
import static dev.agentcanary.outcome.Outcomes.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.Goldens;
import dev.agentcanary.outcome.Attribution;
import dev.agentcanary.outcome.RandomOutcomes;
import dev.agentcanary.outcome.RunOutcome;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class JUnitXmlTest {

  static Set<String> runs() {
    return Runs.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunIsAValidDocument(String name) throws Exception {
    String xml = JUnitXml.render(Runs.all().get(name), Redaction.STANDARD);

    parsed(xml);
    Goldens.check("report/" + name + ".xml", xml);
  }

  @Property(tries = 60)
  void anyRunIsAValidDocumentThatCountsRight(@ForAll("anyRun") RunOutcome run) throws Exception {
    Element root = parsed(JUnitXml.render(run, Redaction.STANDARD));

    for (String attribute : new String[] {"failures", "errors"}) {
      String tag = attribute.substring(0, attribute.length() - 1);
      assertThat(root.getElementsByTagName(tag).getLength())
          .isEqualTo(Integer.parseInt(root.getAttribute(attribute)));
    }
    assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(run.probes().size());
  }

  @Provide
  Arbitrary<RunOutcome> anyRun() {
    return RandomOutcomes.runs();
  }

  @ParameterizedTest
  @EnumSource(Attribution.class)
  void aConfirmedFailureIsAFailureUnlessItIsTheCanarys(Attribution fault) throws Exception {
    Element problem = problem(run(confirmed("a", failedBy(fault))));

    assertThat(problem.getTagName()).isEqualTo(fault == Attribution.CANARY ? "error" : "failure");
    assertThat(problem.getAttribute("type")).isEqualTo("confirmed/" + fault.id());
    assertThat(problem.getAttribute("message")).isNotBlank();
  }

  @Test
  void aFailureThatIsNotConfirmedIsAnErrorBecauseItIsNeitherRedNorGreen() throws Exception {
    Element problem = problem(run(unconfirmed("a", timedOut(60_000))));

    assertThat(problem.getTagName()).isEqualTo("error");
    assertThat(problem.getAttribute("type")).isEqualTo("unconfirmed/timeout");
  }

  @Test
  void aFlakePassesAndSaysSo() throws Exception {
    Element root = parsed(JUnitXml.render(run(flaky("a", timedOut(60_000))), Redaction.STANDARD));

    assertThat(root.getAttribute("failures")).isEqualTo("0");
    assertThat(root.getElementsByTagName("system-out").item(0).getTextContent())
        .startsWith("flaky: ")
        .contains("timed-out");
  }

  @Test
  void markupIsEscapedAndWhatXmlCannotHoldIsReplaced() {
    String text = "<a b=\"c\">&\r\n\t\u0000\u000B\uFFFE\uD800💪";

    assertThat(XmlText.attribute(text))
        .isEqualTo("&lt;a b=&quot;c&quot;&gt;&amp;&#13;&#10;&#9;\uFFFD\uFFFD\uFFFD\uFFFD💪");
    assertThat(XmlText.content(text))
        .isEqualTo("&lt;a b=&quot;c&quot;&gt;&amp;&#13;\n\t\uFFFD\uFFFD\uFFFD\uFFFD💪");
  }

  private static Element problem(RunOutcome run) throws Exception {
    Element root = parsed(JUnitXml.render(run, Redaction.STANDARD));
    Element testcase = (Element) root.getElementsByTagName("testcase").item(0);
    return (Element) testcase.getElementsByTagName("*").item(0);
  }

  /// The root element of the document, which is valid by the schema.
  private static Element parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new File("src/test/resources/junit/junit.xsd"));
    schema.newValidator().validate(new DOMSource(document));
    return document.getDocumentElement();
  }
}
