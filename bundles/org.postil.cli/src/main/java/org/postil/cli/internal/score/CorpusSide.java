package org.postil.cli.internal.score;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.postil.cli.internal.CommandFailure;

/**
 * The layers of a corpus that somebody made: an annotator by its id (the layer written last) or by
 * id and version, {@code gold}, or {@code current} for all layers of the last run.
 *
 * @param corpus holds the layers
 * @param maker who made them
 */
public record CorpusSide(Corpus corpus, String maker) implements Side {

  private static final String CURRENT = "current";

  /**
   * The side of a maker that has layers.
   *
   * @param corpus holds the layers
   * @param maker what was typed
   * @return the side; of an empty corpus whatever was typed
   * @throws CommandFailure if the corpus has layers, but none of this maker
   */
  public static CorpusSide of(Corpus corpus, String maker) {
    CorpusSide side = new CorpusSide(corpus, maker);
    Set<String> makers = new TreeSet<>();
    Iterator<Document> documents = corpus.documents();
    while (!maker.equals(CURRENT) && documents.hasNext()) {
      for (LayerHeader header : corpus.layers(documents.next().id())) {
        if (side.isWanted(header)) {
          return side;
        }
        makers.add(header.by());
      }
    }
    makers.remove(LayerHeader.DOCUMENT);
    if (makers.isEmpty()) {
      return side;
    }
    throw CommandFailure.usage(
        "Cannot compare ["
            + maker
            + "]: corpus ["
            + corpus.name()
            + "] has no layer of it; expected one of "
            + String.join(", ", makers)
            + ", current, reviewed, person:NAME or a file *.jsonl");
  }

  @Override
  public List<Layer> layers(Document document) {
    if (maker.equals(CURRENT)) {
      return corpus.current(document.id());
    }
    Optional<LayerHeader> last =
        corpus.layers(document.id()).stream().filter(this::isWanted).reduce((one, next) -> next);
    return last.flatMap(header -> corpus.layer(document.id(), header.fingerprint()))
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isWanted(LayerHeader header) {
    return header.annotator().equals(maker) || header.by().equals(maker);
  }
}
