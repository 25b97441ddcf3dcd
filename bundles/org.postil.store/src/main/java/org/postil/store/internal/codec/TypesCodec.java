package org.postil.store.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.TypeDefinition;

/**
 * The types of a layer as a blob: packed CBOR, an array of {@code [name, supertype, [[feature,
 * range, elementType or null] …]]}. Layers of one annotator share it.
 */
public final class TypesCodec {

  static final int FORMAT = 1;

  private TypesCodec() {}

  /**
   * Writes types.
   *
   * @param types the types of a layer
   * @return a blob; the same for the same types
   */
  public static byte[] encode(List<TypeDefinition> types) {
    CborWriter out = new CborWriter().begin();
    for (TypeDefinition type : types) {
      out.begin().text(type.name()).text(type.supertype()).begin();
      for (FeatureDefinition feature : type.features()) {
        out.begin();
        out.text(feature.name()).text(feature.range()).text(feature.elementType()).end();
      }
      out.end().end();
    }
    return Packed.pack(FORMAT, out.end().toBytes());
  }

  /**
   * Identifies types by their content.
   *
   * @param types the types of a layer
   * @return a fingerprint
   */
  public static String hash(List<TypeDefinition> types) {
    Fingerprint hash = new Fingerprint();
    for (TypeDefinition type : types) {
      hash.add(type.name()).add(type.supertype()).add(Integer.toString(type.features().size()));
      for (FeatureDefinition feature : type.features()) {
        String element = feature.elementType();
        hash.add(feature.name()).add(feature.range()).add(element == null ? "" : "of " + element);
      }
    }
    return hash.hex();
  }

  /**
   * Reads types.
   *
   * @param blob what {@link #encode} wrote
   * @return equal types
   * @throws IOException if the blob is damaged or of a newer format
   */
  public static List<TypeDefinition> decode(byte[] blob) throws IOException {
    try (CborReader in = new CborReader(Packed.unpack(blob, FORMAT))) {
      List<TypeDefinition> types = new ArrayList<>();
      in.begin();
      while (in.more()) {
        in.begin();
        types.add(new TypeDefinition(in.text(), in.text(), features(in)));
        in.end();
      }
      in.end();
      return types;
    }
  }

  private static List<FeatureDefinition> features(CborReader in) throws IOException {
    List<FeatureDefinition> features = new ArrayList<>();
    in.begin();
    while (in.more()) {
      in.begin();
      features.add(new FeatureDefinition(in.text(), in.text(), in.textOrNull()));
      in.end();
    }
    in.end();
    return features;
  }
}
