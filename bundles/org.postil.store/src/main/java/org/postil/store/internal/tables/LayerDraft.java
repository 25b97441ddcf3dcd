package org.postil.store.internal.tables;

import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.store.internal.codec.InputsCodec;
import org.postil.store.internal.codec.TablesCodec;

/**
 * A layer in the form in which it is written. Made before the database is locked.
 *
 * @param layer the layer
 * @param typesHash hash of its types
 * @param inputs its inputs as a blob
 * @param tables its tables as a blob
 */
record LayerDraft(Layer layer, String typesHash, byte[] inputs, byte[] tables) {

  static LayerDraft of(Layer layer, TypesCache types) {
    return new LayerDraft(
        layer,
        types.hash(layer.types()),
        InputsCodec.encode(layer.header().inputs()),
        TablesCodec.encode(layer.tables()));
  }

  String seal() {
    LayerHeader header = layer.header();
    return LayerSeal.of(
        header.fingerprint(), header.annotator(), header.version(), typesHash, inputs, tables);
  }
}
