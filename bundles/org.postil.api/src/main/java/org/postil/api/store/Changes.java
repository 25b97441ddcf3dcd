package org.postil.api.store;

import java.util.Iterator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells those who keep something that was made from documents, such as an index, which of them have
 * changed since. Safe for use by many threads and processes.
 */
@ProviderType
public interface Changes {

  /**
   * A document as it stands.
   *
   * @param document its id
   * @param mark another one after each change of its text, metadata, layers, outcome of the last
   *     run, or decisions, but not of the names of its labels; compared for equality only
   */
  record Marked(String document, long mark) {}

  /**
   * A mark of the whole corpus. Cheap enough to ask before each search.
   *
   * @return another one after each change of any document or of the names of labels; compared for
   *     equality only
   */
  String mark();

  /**
   * All documents but those in the bin, read in pages.
   *
   * @return in order of import
   */
  Iterator<Marked> documents();
}
