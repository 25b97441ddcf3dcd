package org.postil.entities.document;

import java.util.List;
import org.postil.entities.text.DocumentWords;

/** Uses the whole document to correct what was decided sentence by sentence. Stateless. */
@FunctionalInterface
public interface DocumentRule {

  /**
   * Corrects names.
   *
   * @param document the document
   * @param names names without overlaps, in the order of the text
   * @return the corrected names, again without overlaps and in order
   */
  List<NameSpan> apply(DocumentWords document, List<NameSpan> names);
}
