package org.postil.annotator.dates.internal.meaning;

import java.util.Optional;
import org.postil.annotator.dates.internal.grammar.Fields;

/** A time that is only past, present or future: recently, now, in the coming years. */
final class ReferenceMeaning implements Meaning {

  @Override
  public Optional<Reading> read(Fields fields, Scene scene) {
    Reading reading = Reading.reference(fields.word("ref", "PAST_REF"));
    return Optional.of(reading.withMod(fields.word("mod", "")));
  }
}
