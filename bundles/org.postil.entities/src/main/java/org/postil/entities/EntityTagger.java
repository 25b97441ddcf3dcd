package org.postil.entities;

import java.util.List;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;

/** Finds names sentence by sentence: what makes one entity annotator differ from another. */
@FunctionalInterface
public interface EntityTagger {

  /**
   * Tags a document.
   *
   * @return names without overlaps, in the order of the text
   */
  List<NameSpan> tag(DocumentWords document);
}
