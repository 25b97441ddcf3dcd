package org.postil.api.review;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a document. A decision on a span names it as the person saw it, with
 * the corrections that were made before.
 */
public sealed interface Decision {

  /** A decision about one span. */
  sealed interface OnSpan extends Decision {
    /**
     * The span as the person saw it.
     *
     * @return where it is and what it said
     */
    Anchor span();
  }

  /**
   * The span is right.
   *
   * @param span the span
   */
  record Accept(Anchor span) implements OnSpan {}

  /**
   * The span is wrong: an annotator should not have written it.
   *
   * @param span the span
   */
  record Reject(Anchor span) implements OnSpan {}

  /**
   * The span is right but for its label.
   *
   * @param span the span
   * @param label the right label
   */
  record Relabel(Anchor span, String label) implements OnSpan {}

  /**
   * The span is right but for its bounds.
   *
   * @param span the span
   * @param begin first UTF-16 code unit of the right bounds
   * @param end end of the right bounds in UTF-16 code units, exclusive
   * @param text the text within the right bounds
   */
  record Rebound(Anchor span, int begin, int end, String text) implements OnSpan {
    /** Checks the bounds. */
    public Rebound {
      if (begin < 0 || end <= begin || end - begin != text.length()) {
        throw new IllegalArgumentException(
            "Cannot move a span to ["
                + begin
                + ","
                + end
                + "): expected 0 <= begin < end and a text of that length");
      }
    }
  }

  /**
   * The span is right but for a feature.
   *
   * @param span the span
   * @param feature short name of the feature, not {@code label}, {@code begin} or {@code end}
   * @param value its right value
   */
  record SetFeature(Anchor span, String feature, FeatureValue value) implements OnSpan {}

  /**
   * A span was missed.
   *
   * @param span the span
   * @param values features beside those of the anchor, by short name
   */
  record Add(Anchor span, SortedMap<String, FeatureValue> values) implements OnSpan {
    /** Copies the features. */
    public Add {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /**
   * The span is taken away, whoever made it.
   *
   * @param span the span
   */
  record Delete(Anchor span) implements OnSpan {}

  /**
   * What was decided earlier holds, although an annotator now says something else there. The mark
   * for review goes away until the annotator says something else again.
   *
   * @param span the span as people left it
   * @param now what the annotator says now; null if nothing
   */
  record Keep(Anchor span, @Nullable Anchor now) implements OnSpan {
    /**
     * What the annotator says now.
     *
     * @return empty if nothing
     */
    public Optional<Anchor> saidNow() {
      return Optional.ofNullable(now);
    }
  }

  /**
   * A remark on a span. It changes nothing else.
   *
   * @param span the span
   * @param text the remark
   */
  record NoteOnSpan(Anchor span, String text) implements OnSpan {}

  /**
   * A remark on the document.
   *
   * @param text the remark
   */
  record NoteOnDocument(String text) implements Decision {}

  /**
   * The document has a label, whether an annotator says so or not.
   *
   * @param label the label
   */
  record LabelDocument(String label) implements Decision {}

  /**
   * The document does not have a label that a person or an annotator gave it.
   *
   * @param label the label
   */
  record UnlabelDocument(String label) implements Decision {}

  /**
   * Some decisions that are made, undone and redone as one, for example accepting all spans of a
   * label.
   *
   * @param parts decisions other than this, undo and redo
   */
  record Together(List<Decision> parts) implements Decision {
    /** Copies the parts and checks them. */
    public Together {
      parts = List.copyOf(parts);
      for (Decision part : parts) {
        if (part instanceof Together || part instanceof Undo || part instanceof Redo) {
          throw new IllegalArgumentException(
              "Cannot join decisions: a part is ["
                  + part.getClass().getSimpleName()
                  + "], which stands alone");
        }
      }
    }
  }

  /**
   * An earlier decision of the same person on the same document no longer holds.
   *
   * @param entry number of its entry in the journal
   */
  record Undo(long entry) implements Decision {}

  /**
   * A decision of the same person on the same document, which was undone, holds again.
   *
   * @param entry number of its entry in the journal, that of the decision itself
   */
  record Redo(long entry) implements Decision {}
}
