package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
import org.postil.annotator.dates.internal.grammar.Fields;

/** Computes what an expression says from the fields that its rule has bound. Stateless. */
@FunctionalInterface
interface Meaning {

  /** What the expression says, or empty when there is no such date. */
  Optional<Reading> read(Fields fields, Scene scene);
}
