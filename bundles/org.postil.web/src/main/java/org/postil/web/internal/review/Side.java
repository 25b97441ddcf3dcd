package org.postil.web.internal.review;

import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.web.internal.corpus.OpenCorpus;

/** One side of a comparison: who said something about a document. */
@FunctionalInterface
interface Side {

  /** Name of the side that is what people said. */
  String REVIEWED = "reviewed";

  /** Name of the side that is what the last run said. */
  String CURRENT = "current";

  /** Starts the name of a side that is one person's decisions. */
  String PERSON = "person:";

  /** What the side says; empty if it has not done the document. */
  List<Layer> layers(Document document);

  /** The side with a name, as the resource describes them. */
  static Side of(String name, OpenCorpus corpus, Reviews reviews) {
    if (name.equals(REVIEWED)) {
      return document -> reviews.gold(corpus, document.id()).stream().toList();
    }
    if (name.equals(CURRENT)) {
      return document -> corpus.corpus().current(document.id());
    }
    if (name.startsWith(PERSON)) {
      String person = name.substring(PERSON.length());
      return document -> reviews.gold(corpus, document.id(), person).stream().toList();
    }
    if (name.startsWith("layer:")) {
      String print = name.substring("layer:".length());
      return document -> corpus.corpus().layer(document.id(), print).stream().toList();
    }
    return document -> newest(name, corpus, document.id()).stream().toList();
  }

  private static Optional<Layer> newest(String maker, OpenCorpus corpus, String document) {
    return corpus.corpus().layers(document).stream()
        .filter(header -> isBy(header, maker))
        .reduce((one, next) -> next)
        .flatMap(header -> corpus.corpus().layer(document, header.fingerprint()));
  }

  private static boolean isBy(LayerHeader header, String maker) {
    return header.annotator().equals(maker) || header.by().equals(maker);
  }
}
