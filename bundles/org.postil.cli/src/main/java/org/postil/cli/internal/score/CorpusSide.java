package org.postil.cli.internal.score;

import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;

/**
 * The layers of a corpus that somebody made: an annotator by its id (the layer written last) or by
 * id and version, {@code gold}, or {@code current} for all layers of the last run.
 *
 * @param corpus holds the layers
 * @param maker who made them
 */
public record CorpusSide(Corpus corpus, String maker) implements Side {

  private static final String CURRENT = "current";

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
