package dev.agentcanary.infra.app;

import dev.agentcanary.infra.Canary;
import dev.agentcanary.infra.function.FunctionPackage;
import dev.agentcanary.infra.function.Packages;
import dev.agentcanary.json.Json;
import dev.agentcanary.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// What canaries are synthesized to.
public final class Templates {
  private Templates() {}

  /// An app that is synthesized into `folder`.
  public static App app(Path folder) {
    return new App(
        AppProps.builder()
            .outdir(folder.toString())
            .analyticsReporting(false)
            .postCliContext(Map.of("aws:cdk:disable-path-metadata", true))
            .build());
  }

  /// Packages around a jar that is none.
  public static Packages packages(Path folder) {
    try {
      FunctionPackage any =
          FunctionPackage.around(Files.writeString(folder.resolve("function.jar"), "a jar"));
      return new Packages(any, any);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The template of one canary, as it is written.
  public static String text(Path folder, Canary canary) {
    new Synthesis(Settings.DEFAULT, packages(folder), List.of())
        .synthesize(app(folder), new Fleet(List.of(canary), List.of()));
    return read(folder.resolve(canary.names().stack() + ".template.json"));
  }

  /// The resources of a template, by logical id.
  public static Map<String, Json> resources(String template) {
    return member(object(template), "Resources").members();
  }

  /// A member that is an object.
  public static Json.Obj member(Json.Obj object, String name) {
    return (Json.Obj) object.get(name).orElseThrow();
  }

  /// The items of a member that is a list.
  public static List<Json> list(Json.Obj object, String name) {
    return ((Json.Arr) object.get(name).orElseThrow()).items();
  }

  /// A member that is a text.
  public static String text(Json.Obj object, String name) {
    return ((Json.Str) object.get(name).orElseThrow()).value();
  }

  /// The object that a text spells.
  public static Json.Obj object(String text) {
    return switch (JsonText.parse(text)) {
      case JsonText.Parsed.Value(Json.Obj object) -> object;
      case JsonText.Parsed.Value _, JsonText.Parsed.Malformed _ ->
          throw new IllegalArgumentException(text);
    };
  }

  /// A file's text.
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
