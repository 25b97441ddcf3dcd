package org.postil.cli.internal.command;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.store.Corpus;
import org.postil.cli.internal.score.KnownTypes;

/** The types of span of a corpus. */
final class CorpusTypes {

  private CorpusTypes() {}

  /**
   * Adds the types that names can mean. Layers are read only while a name is not known, as one of
   * an annotator that is no longer installed or of imported work may be: most often the first
   * document has it, and a misspelt name costs one pass.
   */
  static KnownTypes known(KnownTypes known, Corpus corpus, List<String> names) {
    Iterator<Document> documents = corpus.documents();
    while (!names.stream().allMatch(known::knows)
        && documents.hasNext()
        && !Thread.currentThread().isInterrupted()) {
      String id = documents.next().id();
      known.addLayers(
          corpus.layers(id).stream()
              .map(header -> corpus.layer(id, header.fingerprint()))
              .flatMap(Optional::stream)
              .toList());
    }
    return known;
  }
}
