package org.postil.web.internal.annotators;

/** Says why a bundle did not start, as shortly as the framework lets us. */
final class Reason {

  private static final String REQUIREMENT = "missing requirement ";

  private Reason() {}

  static String of(Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    int requirement = message.lastIndexOf(REQUIREMENT);
    if (requirement >= 0) {
      return "It lacks what it requires: "
          + message.substring(requirement + REQUIREMENT.length()).strip();
    }
    return message;
  }
}
