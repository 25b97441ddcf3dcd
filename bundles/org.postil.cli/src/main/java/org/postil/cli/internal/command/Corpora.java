package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.WorkingCorpus;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.input.Reasons;

/** What commands over corpora have in common. */
final class Corpora {

  private Corpora() {}

  /** Opens a corpus that must be there. */
  static Corpus open(CorpusStore store, String name) {
    return store
        .corpus(name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "Cannot open corpus ["
                        + name
                        + "]: "
                        + known(store)
                        + "; import documents first with: postil import PATH --corpus "
                        + name));
  }

  /** Opens a corpus that must be there, with its jobs, journal and care. */
  static WorkingCorpus working(CorpusStore store, String name) {
    if (open(store, name) instanceof WorkingCorpus working) {
      return working;
    }
    throw CommandFailure.internal(
        "Cannot work in corpus [" + name + "]: the store in " + store.location() + " only reads",
        null);
  }

  /** Opens a corpus that must be there, for people's changes and choices. */
  static EditableCorpus editable(CorpusStore store, String name) {
    if (open(store, name) instanceof EditableCorpus editable) {
      return editable;
    }
    throw CommandFailure.internal(
        "Cannot edit corpus [" + name + "]: the store in " + store.location() + " only reads",
        null);
  }

  /** Something that is asked of a store. */
  @FunctionalInterface
  interface Act {
    /** Does it, or says why not. */
    void run() throws IOException;
  }

  /** Does something that a store may refuse; its reason is told to who typed the command. */
  static void act(Act act) {
    try {
      act.run();
    } catch (IOException e) {
      throw CommandFailure.usage(Reasons.of(e));
    }
  }

  private static String known(CorpusStore store) {
    List<CorpusStore.Summary> all = store.corpora();
    return all.isEmpty()
        ? "there are no corpora in " + store.location()
        : "expected one of "
            + all.stream().map(CorpusStore.Summary::name).collect(Collectors.joining(", "));
  }

  /** Layers that came with the document as people's work. */
  static List<Layer> imported(Corpus corpus, String documentId) {
    return corpus.layers(documentId).stream()
        .filter(header -> header.version().isEmpty())
        .filter(header -> !header.annotator().equals(LayerHeader.DOCUMENT))
        .flatMap(header -> corpus.layer(documentId, header.fingerprint()).stream())
        .toList();
  }
}
