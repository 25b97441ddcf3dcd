package org.postil.store.internal.care;

import java.io.IOException;

/** Examines one kind of thing in a corpus. */
@FunctionalInterface
interface Check {

  /**
   * Examines all things of the kind.
   *
   * @param findings takes what is wrong
   * @return how many were examined
   * @throws IOException if the corpus cannot be read
   */
  long run(Findings findings) throws IOException;
}
