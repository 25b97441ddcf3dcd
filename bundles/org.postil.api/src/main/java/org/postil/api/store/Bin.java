package org.postil.api.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where deleted documents go. They are in no list and no run, but they keep their revisions, layers
 * and decisions. Importing a document of the same id takes it out as well. Safe for use by many
 * threads and processes.
 */
@ProviderType
public interface Bin {

  /**
   * A deleted document.
   *
   * @param document its id
   * @param person who deleted it
   * @param time when, by the clock of that moment
   */
  record Item(String document, String person, Instant time) {}

  /**
   * Deletes documents: all of them or, if one is unknown, none.
   *
   * @param documents their ids
   * @param person who deletes; not blank
   * @throws IOException if one is unknown or that cannot be written
   */
  void put(List<String> documents, String person) throws IOException;

  /**
   * Takes documents out again: all of them or, if one is not in the bin, none.
   *
   * @param documents their ids
   * @throws IOException if one is not in the bin or that cannot be written
   */
  void takeOut(List<String> documents) throws IOException;

  /**
   * What is in the bin.
   *
   * @return in order of import
   */
  List<Item> items();
}
