package org.postil.annotator.entities.internal.training;

import java.util.List;
import org.postil.entities.document.NameSpan;
import org.postil.entities.linear.model.Tags;
import org.postil.entities.text.DocumentWords;

/**
 * A document to learn from.
 *
 * @param words its words, cut as the pipeline cuts them
 * @param names the names in it, without overlaps, in the order of the text
 * @param gold whether people marked all names, not a teacher
 */
public record TrainingDocument(DocumentWords words, List<NameSpan> names, boolean gold) {

  /** The right tag of each word of a sentence; see {@link Tags}. */
  public int[] tags(int sentence) {
    int[] tags = new int[words.sentences().get(sentence).words().size()];
    for (NameSpan name : names) {
      if (name.sentence() == sentence) {
        for (int i = name.begin(); i < name.end(); i++) {
          tags[i] = Tags.of(name.label(), i - name.begin(), name.length());
        }
      }
    }
    return tags;
  }
}
