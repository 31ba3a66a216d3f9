package dev.agentcanary.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agentcanary.agent.Answer;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of every check and every answer.
class CheckLawsTest {

  @Property
  void theNotFormIsTheExactInverse(
      @ForAll("specs") AssertionSpec spec, @ForAll("answers") Answer answer) {
    CheckResult plain = made(spec).evaluate(answer);
    CheckResult not = made(negated(spec)).evaluate(answer);
    switch (plain) {
      case CheckResult.Passed _ -> assertThat(not).isInstanceOf(CheckResult.Failed.class);
      case CheckResult.Failed _ -> assertThat(not).isInstanceOf(CheckResult.Passed.class);
      case CheckResult.NotEvaluated(_, var reason) ->
          assertThat(not).isEqualTo(new CheckResult.NotEvaluated(Not.PREFIX + spec.type(), reason));
    }
  }

  @Property
  void whatACutAnswerDecidesTheWholeAnswerDecidesAlike(
      @ForAll("specs") AssertionSpec spec,
      @ForAll("texts") String kept,
      @ForAll("texts") String rest) {
    CheckResult ofTheKept = made(spec).evaluate(Answers.cut(kept));
    CheckResult ofTheWhole = made(spec).evaluate(Answers.whole(kept + rest));
    if (!(ofTheKept instanceof CheckResult.NotEvaluated)) {
      assertThat(ofTheKept.getClass()).isEqualTo(ofTheWhole.getClass());
    }
  }

  @Property
  void anyIsTheOrAndAllIsTheAndOfContains(
      @ForAll("texts") String answer, @ForAll("needles") List<String> needles) {
    for (String prefix : List.of("", "i")) {
      long found =
          needles.stream()
              .filter(needle -> passes(spec(prefix + "contains", new Json.Str(needle)), answer))
              .count();
      Json list = new Json.Arr(needles.stream().<Json>map(Json.Str::new).toList());
      assertThat(passes(spec(prefix + "contains-any", list), answer)).isEqualTo(found > 0);
      assertThat(passes(spec(prefix + "contains-all", list), answer))
          .isEqualTo(found == needles.size());
    }
  }

  @Property
  void aReasonIsOneShortLineThatLeaksNoAnswer(
      @ForAll("specs") AssertionSpec spec, @ForAll("answers") Answer answer) {
    String reason =
        switch (made(spec).evaluate(answer)) {
          case CheckResult.Passed _ -> "passed";
          case CheckResult.Failed(_, var why) -> why;
          case CheckResult.NotEvaluated(_, var why) -> why;
        };
    assertThat(reason).isNotBlank();
    assertThat(reason.codePointCount(0, reason.length())).isLessThanOrEqualTo(160);
    assertThat(reason.codePoints()).noneMatch(Character::isISOControl);
    if (answer instanceof Answer.Answered(var reply, _) && reply.text().length() > 41) {
      String text = reply.text();
      for (int from = 0; from + 41 <= text.length(); from++) {
        assertThat(reason).doesNotContain(text.substring(from, from + 41));
      }
    }
  }

  @Property
  void anyValueMakesACheckOrOneLineOfAdvice(
      @ForAll("types") String type, @ForAll("values") Json value, @ForAll boolean asThreshold) {
    Optional<Json> given = Optional.of(value);
    AssertionSpec spec =
        asThreshold
            ? new AssertionSpec(type, Optional.empty(), given)
            : new AssertionSpec(type, given, Optional.empty());
    switch (CheckCatalog.read(spec)) {
      case CheckReading.Made(var check) -> {
        assertThat(check.type()).isEqualTo(type);
        assertThat(check.evaluate(Answers.whole("some answer")).type()).isEqualTo(type);
      }
      case CheckReading.Mistake(var key, var message) -> {
        assertThat(key).isIn("value", "threshold");
        assertThat(message).isNotBlank().hasLineCount(1);
      }
      case CheckReading.UnknownType(var unknown) -> throw new AssertionError(unknown);
    }
  }

  @Property
  void quotedCommaTextsAreReadBackAsTheyWere(@ForAll("needles") List<String> needles) {
    String line =
        String.join(
            ", ",
            needles.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"')
                .toList());
    assertThat(PhrasesReader.read(new Json.Str(line)))
        .isEqualTo(new ValueReading.Right<>(new Phrases(needles)));
  }

  @Property
  void aJsonObjectIsFoundWhateverStandsAround(
      @ForAll("plainTexts") String before,
      @ForAll("values") Json value,
      @ForAll("texts") String after) {
    String object = JsonText.write(new Json.Obj(Map.of("key", value)));
    assertThat(passes(spec("contains-json"), before + object + after)).isTrue();
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(CheckCatalog.types());
  }

  /// Few letters, so that things are found; and everything else that a text may hold.
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("abAB {}\"\\:,1\n").ofMaxLength(60),
        Arbitraries.of(
            "I can't help", " with that", "but smile", "{\"a\":1}", "{\"a\":{\"a\":1", "}"),
        Arbitraries.strings().all().ofMaxLength(100));
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.strings().withChars("abc 1,.[]\n😀").ofMaxLength(20);
  }

  @Provide
  Arbitrary<List<String>> needles() {
    return Arbitraries.strings()
        .withChars("aAb {\"\\,")
        .ofMinLength(1)
        .ofMaxLength(2)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Answer> answers() {
    return Arbitraries.oneOf(
        texts().map(Answers::whole),
        texts().map(Answers::cut),
        Arbitraries.of(Answers.without().values()));
  }

  @Provide
  Arbitrary<Json> values() {
    return values(2);
  }

  private Arbitrary<Json> values(int levels) {
    Arbitrary<Json> leaves =
        Arbitraries.oneOf(
            texts().map(Json.Str::new),
            Arbitraries.bigDecimals().map(Json.Num::new),
            Arbitraries.of(
                new Json.Null(), new Json.Bool(true), new Json.Num(new BigDecimal("1E+999999"))));
    if (levels == 0) {
      return leaves;
    }
    Arbitrary<Json> below = values(levels - 1);
    Arbitrary<String> names =
        Arbitraries.of("type", "required", "properties", "items", "min", "max", "enum", "pattern");
    return Arbitraries.oneOf(
        leaves,
        below.list().ofMaxSize(3).map(Json.Arr::new),
        Arbitraries.maps(names, below).ofMaxSize(3).map(Json.Obj::new));
  }

  /// Right assertions of every type.
  @Provide
  Arbitrary<AssertionSpec> specs() {
    Json list = new Json.Arr(List.of(new Json.Str("a"), new Json.Str("B1")));
    Json schema =
        json(
            "{\"required\": [\"a\"], \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"integer\"}}}");
    return Arbitraries.of(
        spec("equals", new Json.Str("ab")),
        spec("equals", json("{\"a\": 1}")),
        spec("contains", new Json.Str("ab")),
        spec("icontains", new Json.Str("ab")),
        spec("contains-any", list),
        spec("contains-all", list),
        spec("icontains-any", list),
        spec("icontains-all", list),
        spec("starts-with", new Json.Str("aB")),
        spec("regex", new Json.Str("a[^b]*b(?!1)")),
        spec("regex", new Json.Str("(?m)^a.*$|b$")),
        spec("regex", new Json.Str("\\bab\\b")),
        spec("is-json"),
        spec("is-json", schema),
        spec("contains-json"),
        spec("contains-json", schema),
        spec("word-count", json("{\"min\": 1, \"max\": 5}")),
        new AssertionSpec("latency", Optional.empty(), Optional.of(json("1000"))),
        spec("is-refusal"));
  }

  private static AssertionSpec spec(String type, Json value) {
    return new AssertionSpec(type, Optional.of(value), Optional.empty());
  }

  private static AssertionSpec spec(String type) {
    return new AssertionSpec(type, Optional.empty(), Optional.empty());
  }

  private static AssertionSpec negated(AssertionSpec spec) {
    return new AssertionSpec(Not.PREFIX + spec.type(), spec.value(), spec.threshold());
  }

  private static Check made(AssertionSpec spec) {
    return ((CheckReading.Made) CheckCatalog.read(spec)).check();
  }

  private static boolean passes(AssertionSpec spec, String answer) {
    return made(spec).evaluate(Answers.whole(answer)) instanceof CheckResult.Passed;
  }

  private static Json json(String text) {
    return ((JsonText.Parsed.Value) JsonText.parse(text)).json();
  }
}
