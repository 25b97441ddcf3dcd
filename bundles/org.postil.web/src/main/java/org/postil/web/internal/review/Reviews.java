package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.postil.api.layer.Layer;
import org.postil.web.internal.corpus.OpenCorpus;

/** The state of documents: what machines and files say, and what people decided on it. */
@Component(service = Reviews.class)
public final class Reviews {

  /**
   * The layers of a document: imported ones, then those of the last run.
   *
   * @param corpus where it is
   * @param document id of the document
   * @return layers in order
   */
  public List<Layer> machine(OpenCorpus corpus, String document) {
    List<Layer> layers = new ArrayList<>();
    corpus
        .imported(document)
        .forEach(print -> corpus.corpus().layer(document, print).ifPresent(layers::add));
    layers.addAll(corpus.corpus().current(document));
    return layers;
  }

  /**
   * The layers to export.
   *
   * @param corpus where the document is
   * @param document id of the document
   * @param reviewed whether decisions are folded in
   * @return layers in order
   */
  public List<Layer> layers(OpenCorpus corpus, String document, boolean reviewed) {
    return machine(corpus, document);
  }
}
