package dev.agentcanary.agent;

/// How the text was found in the body.
///
/// @param name short and stable, e.g. `json:response.content[].text`, `json:string`, `sse:strands`,
///   `sse:text`, `sse:raw`, `text`, `selector:$.a.b`
public record Shape(String name) {
  /// No reply was read.
  public static final Shape NONE = new Shape("none");

  @Override
  public String toString() {
    return name;
  }
}
