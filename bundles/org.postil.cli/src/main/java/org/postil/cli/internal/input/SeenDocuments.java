package org.postil.cli.internal.input;

import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.Layer;

/**
 * Remembers the ids and contents of a run in a few bytes each: gives every document an id of its
 * own and notices exact duplicates. 64 bits of a hash stand for each; at ten million documents the
 * chance that two are confused is about one in four hundred thousand.
 */
final class SeenDocuments {

  private final LongIndex ids = new LongIndex();
  private final LongIndex contents = new LongIndex();
  private final LongIndex works = new LongIndex();
  private final TextArena firstWithContent = new TextArena();

  /** The id itself if nobody had it before, or else followed by a tilde and a number. */
  String unique(String id) {
    String free = id;
    for (int i = 2; ids.add(key(Fingerprint.of(free))) >= 0; i++) {
      free = id + "~" + i;
    }
    return free;
  }

  /** The id of the first document that was made of the same bytes, empty if this is the first. */
  Optional<String> earlierCopy(Document document) {
    int number = contents.add(key(document.original().hash()));
    if (number >= 0) {
      return Optional.of(firstWithContent.get(number));
    }
    firstWithContent.add(document.id());
    return Optional.empty();
  }

  /** Whether it brings spans that no document of the same bytes brought before. */
  boolean bringsNewSpans(ImportedDocument imported) {
    if (imported.gold().isEmpty()) {
      return false;
    }
    Fingerprint work = new Fingerprint().add(imported.document().original().hash());
    work.addAll(imported.gold().stream().map(Layer::fingerprint).toList());
    return works.add(key(work.hex())) < 0;
  }

  private static long key(String fingerprint) {
    return Long.parseUnsignedLong(fingerprint.substring(0, 16), 16);
  }
}
