package org.postil.api.io;

import java.util.function.Predicate;

/**
 * A file that wants an importer.
 *
 * @param name name of the file with its extension, for example {@code a.jsonl}
 * @param head the first bytes, at most {@link #HEAD_BYTES}; callers must not change them
 * @param beside whether a file of some name lies in the same folder and is imported along
 */
public record Candidate(String name, byte[] head, Predicate<String> beside) {

  /**
   * How many bytes an importer is shown: enough for what follows a long article on its line to be
   * seen, since that tells formats apart.
   */
  public static final int HEAD_BYTES = 65_536;

  /**
   * A file with nothing beside it.
   *
   * @param name name of the file with its extension
   * @param head the first bytes, at most {@link #HEAD_BYTES}; callers must not change them
   */
  public Candidate(String name, byte[] head) {
    this(name, head, other -> false);
  }

  /**
   * The end of the name that tells formats apart.
   *
   * @return what follows the last dot, in lower case; empty when there is no dot
   */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
