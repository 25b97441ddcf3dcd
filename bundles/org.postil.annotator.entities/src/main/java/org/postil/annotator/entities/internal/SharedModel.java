package org.postil.annotator.entities.internal;

import org.postil.entities.identity.EntityResolver;
import org.postil.entities.known.KnownNames;
import org.postil.entities.known.ShippedNames;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.linear.WordScores;
import org.postil.entities.linear.model.PackedModel;

/**
 * What all engines of this bundle share: loaded with the first of them, gone with the bundle's
 * class loader.
 *
 * @param model the weights and the lexica
 * @param resolver finds identities
 * @param known the shipped table of known names
 */
record SharedModel(WordScores model, EntityResolver resolver, KnownNames known) {

  static SharedModel get() {
    return Holder.INSTANCE;
  }

  private static SharedModel load() {
    Lexica lexica = Lexica.load();
    return new SharedModel(
        new WordScores(PackedModel.load(), lexica),
        new EntityResolver(lexica),
        ShippedNames.load());
  }

  private static final class Holder {
    static final SharedModel INSTANCE = load();
  }
}
