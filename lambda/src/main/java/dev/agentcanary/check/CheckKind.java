package dev.agentcanary.check;

/// What an assertion type takes, for a schema, an editor or a page of reference. The `not-` form of
/// a type takes the same.
///
/// @param type the plain name, without `not-`
/// @param valueForm what `value` may be. `none`: no such key. `string`: text or a number, not
///   empty. `strings`: a list of those, or one text with commas. `range`: a whole number or an
///   object with `min` and `max`. `json`: anything. `regex`: a Java pattern. `schema`: an object, a
///   JSON Schema of the keywords that the reference lists
/// @param valueRequired whether `value` must be there
/// @param takesThreshold whether `threshold`, a positive number, must be there; otherwise it must
///   not
/// @param summary what must hold, to follow the word "answer"
public record CheckKind(
    String type, String valueForm, boolean valueRequired, boolean takesThreshold, String summary) {}
