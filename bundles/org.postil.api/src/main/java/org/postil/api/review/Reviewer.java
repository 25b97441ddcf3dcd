package org.postil.api.review;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;

/** Folds people's decisions over annotators' layers. Safe for use by many threads. */
@ProviderType
public interface Reviewer {

  /**
   * Starts the fold of a document. Tokens, sentences, zones and plain annotations are not up for
   * review; labels of the document are told by their name, not by their place.
   *
   * <p>A decision finds the span that it is about by content: one that says what the person saw, or
   * what it became; or else, if nobody decided about it exactly, one with the same bounds, or one
   * of the same type that overlaps, which is marked for review and keeps what people decided. Where
   * there is none, the decision stays as an orphan. Where the text was corrected, the context tells
   * the new place. The last decision holds; undone ones are left out.
   *
   * @param document the document
   * @param layers what annotators say
   * @return the fold without entries
   */
  RunningReview start(Document document, List<Layer> layers);

  /**
   * Makes a layer of what people say is there: accepted, corrected and added spans, orphans among
   * them whose text is still in its place, and the labels of the document. What annotators only
   * suggest is not in it. Of a span that is marked for review it holds what people decided.
   *
   * @param review the state of a document
   * @param annotator name of the new layer's maker, for example {@link
   *     org.postil.api.layer.LayerHeader#GOLD}
   * @return the layer, with no spans if nobody said anything
   */
  Layer gold(Review review, String annotator);
}
