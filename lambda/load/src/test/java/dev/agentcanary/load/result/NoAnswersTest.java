package dev.agentcanary.load.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// A result holds no prompt and no answer, because it has no place for one.
class NoAnswersTest {

  @Test
  void theOnlyTextsOfAResultAreNamesAndWhyItEnded() {
    Set<String> texts = new TreeSet<>();
    texts(LoadResult.class, texts);

    assertThat(texts)
        .containsExactly(
            "Incomplete.reason",
            "LoadResult.canary",
            "LoadResult.target",
            "LoadResult.test",
            "Stopped.reason");
  }

  private static void texts(Class<?> type, Set<String> texts) {
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(each -> texts(each, texts));
    } else if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        texts(component.getGenericType(), type.getSimpleName() + "." + component.getName(), texts);
      }
    }
  }

  private static void texts(Type type, String place, Set<String> texts) {
    switch (type) {
      case ParameterizedType of ->
          Arrays.stream(of.getActualTypeArguments()).forEach(each -> texts(each, place, texts));
      case Class<?> text when CharSequence.class.isAssignableFrom(text) || text == Object.class ->
          texts.add(place);
      case Class<?> other -> texts(other, texts);
      default -> throw new AssertionError(type + " at " + place);
    }
  }
}
