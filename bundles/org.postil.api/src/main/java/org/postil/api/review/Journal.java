package org.postil.api.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The decisions of people on the documents of one corpus: entries are added at the end and never
 * changed or removed. Safe for use by many threads and processes; what has returned survives a
 * crash.
 */
@ProviderType
public interface Journal {

  /**
   * Records a decision.
   *
   * @param draft the decision
   * @return its entry
   * @throws IOException if it cannot be written; nothing was recorded then
   */
  Entry append(Draft draft) throws IOException;

  /**
   * Records a decision unless somebody else was faster.
   *
   * @param draft the decision
   * @param last number of the last entry on this document that the person has seen; 0 for none
   * @return its entry; empty if there are later entries on the document, and nothing was recorded
   * @throws IOException if it cannot be written; nothing was recorded then
   */
  Optional<Entry> appendAfter(Draft draft, long last) throws IOException;

  /**
   * A decision with what its person had seen.
   *
   * @param draft the decision
   * @param last number of the last entry on its document that the person has seen; 0 for none
   */
  record Seen(Draft draft, long last) {}

  /**
   * Records decisions on several documents, each unless somebody else was faster. Stores may write
   * them in one transaction, which takes less time than one each.
   *
   * @param drafts the decisions, at most one a document
   * @return the entry of each, in their order; empty where there are later entries on the document
   * @throws IOException if they cannot be written; what was recorded then stands in the journal
   */
  default List<Optional<Entry>> appendEach(List<Seen> drafts) throws IOException {
    List<Optional<Entry>> entries = new ArrayList<>();
    for (Seen each : drafts) {
      entries.add(appendAfter(each.draft(), each.last()));
    }
    return entries;
  }

  /**
   * The decisions on a document.
   *
   * @param document id of the document
   * @return by number
   */
  List<Entry> entries(String document);

  /**
   * The decisions on all documents, read in pages while others write.
   *
   * @param number entries up to this number are left out; 0 for none
   * @return by number
   */
  Iterator<Entry> after(long number);
}
