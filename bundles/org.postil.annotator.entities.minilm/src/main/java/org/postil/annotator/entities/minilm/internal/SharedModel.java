package org.postil.annotator.entities.minilm.internal;

import org.postil.annotator.entities.minilm.internal.model.EntityNetwork;
import org.postil.annotator.entities.minilm.internal.window.Windows;
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
 * @param network the trained network
 * @param linear the trained linear model with the lexica
 * @param windows cuts documents
 * @param resolver finds identities
 * @param known the shipped table of known names
 */
record SharedModel(
    EntityNetwork network,
    WordScores linear,
    Windows windows,
    EntityResolver resolver,
    KnownNames known) {

  static SharedModel get() {
    return Holder.INSTANCE;
  }

  private static SharedModel load() {
    Lexica lexica = Lexica.load();
    EntityNetwork network = EntityNetwork.load();
    return new SharedModel(
        network,
        new WordScores(PackedModel.load(), lexica),
        new Windows(network.embeddings().pieces(), lexica),
        new EntityResolver(lexica),
        ShippedNames.load());
  }

  private static final class Holder {
    static final SharedModel INSTANCE = load();
  }
}
