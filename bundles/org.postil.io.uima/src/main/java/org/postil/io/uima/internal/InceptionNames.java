package org.postil.io.uima.internal;

import org.postil.standoff.TypeNames;

/** Names of INCEpTION's types and how Postil's own types are called there. */
final class InceptionNames {

  static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
  static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
  static final String METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
  static final String GOVERNOR = "Governor";
  static final String DEPENDENT = "Dependent";

  private static final String CAS_METADATA =
      "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata";
  private static final String SHARED = "org.postil.types.";
  private static final String OURS = "postil.";
  private static final String ANCHOR = OURS + "Anchor";
  private static final String RELATION = "Relation";
  private static final String BUILT_IN = "de.tudarmstadt.ukp.dkpro.core.api.";

  private InceptionNames() {}

  /**
   * The name of a layer. INCEpTION knows no doubles, so Postil's types cannot keep their names: a
   * type of one name must have the same features everywhere.
   */
  static String layer(String type) {
    return switch (type) {
      case TypeNames.TOKEN -> TOKEN;
      case TypeNames.SENTENCE -> SENTENCE;
      case TypeNames.ANCHOR -> ANCHOR;
      default -> type.startsWith(SHARED) ? OURS + type.substring(SHARED.length()) : type;
    };
  }

  /** The layer of relations between spans of one layer; each joins spans of one layer only. */
  static String relationLayer(String ends) {
    return OURS + ends.replace('.', '_') + RELATION;
  }

  /** The type of a layer; other names stay as they are. */
  static String type(String layer) {
    if (layer.equals(ANCHOR)) {
      return TypeNames.ANCHOR;
    }
    if (isRelation(layer)) {
      return TypeNames.RELATION;
    }
    return layer.startsWith(OURS) ? SHARED + layer.substring(OURS.length()) : layer;
  }

  static boolean isOurs(String layer) {
    return layer.startsWith(OURS);
  }

  static boolean isRelation(String layer) {
    return layer.startsWith(OURS) && layer.endsWith(RELATION);
  }

  /** Whether annotations of a layer say something of the document or its CAS, not of text. */
  static boolean isMetadata(String layer) {
    return layer.equals(METADATA) || layer.equals(CAS_METADATA);
  }

  static boolean isBuiltIn(String layer) {
    return layer.startsWith(BUILT_IN);
  }
}
