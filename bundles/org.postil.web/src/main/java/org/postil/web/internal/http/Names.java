package org.postil.web.internal.http;

import java.util.regex.Pattern;

/** Names that become names of files: as corpora have them. */
public final class Names {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private Names() {}

  /**
   * Whether a name is safe as the name of a file.
   *
   * @param name any text
   * @return true if it is
   */
  public static boolean isAllowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  /**
   * Refuses names that are not safe.
   *
   * @param what what is named
   * @param name any text
   * @return the name
   */
  public static String require(String what, String name) {
    if (!isAllowed(name)) {
      throw Problem.bad(
          "Cannot use ["
              + name
              + "] as the name of a "
              + what
              + ": expected letters a to z, digits, dots, hyphens and underscores, at most 100, a"
              + " letter or digit first");
    }
    return name;
  }
}
