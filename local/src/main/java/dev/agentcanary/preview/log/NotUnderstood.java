package dev.agentcanary.preview.log;

/// A part of a query that the preview does not run; it does not leave the package.
final class NotUnderstood extends Exception {
  private static final long serialVersionUID = 1;

  NotUnderstood(String what) {
    super(what);
  }
}
