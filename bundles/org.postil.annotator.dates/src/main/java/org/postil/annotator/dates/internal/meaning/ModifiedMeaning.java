package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
import org.postil.annotator.dates.internal.grammar.Fields;

/** An expression with a modifier around it: early 2009, about three weeks, the end of May. */
final class ModifiedMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    return scene.read(fields.part("inner")).map(r -> r.withMod(fields.word("mod", "")));
  }
}
