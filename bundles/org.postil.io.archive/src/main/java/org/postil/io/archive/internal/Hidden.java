package org.postil.io.archive.internal;

import java.util.Arrays;

/** Members that nobody means: hidden files and what the Mac adds. */
final class Hidden {

  private Hidden() {}

  static boolean is(String path) {
    return Arrays.stream(path.split("/"))
        .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }
}
