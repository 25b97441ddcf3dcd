package org.postil.store.internal;

import java.util.regex.Pattern;
import org.postil.store.internal.sql.StoreException;

/** Which names a corpus may have: those that are safe as the name of a folder. */
final class CorpusName {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private CorpusName() {}

  static boolean isAllowed(String name) {
    return ALLOWED.matcher(name).matches();
  }

  static void require(String name) throws StoreException {
    if (!isAllowed(name)) {
      throw new StoreException(
          "Cannot make corpus ["
              + name
              + "]: expected letters a to z, digits, dots, hyphens and underscores, at most 100,"
              + " a letter or digit first; choose another name");
    }
  }
}
