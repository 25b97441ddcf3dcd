package org.postil.api.layer;

import java.util.List;

/**
 * A type that a layer needs, with the features that it adds to its supertype. A layer carries its
 * types, so it can be read when the annotator that wrote it is gone.
 *
 * @param name full name of the UIMA type
 * @param supertype full name of its supertype
 * @param features the features that this type adds
 */
public record TypeDefinition(String name, String supertype, List<FeatureDefinition> features) {

  /** Copies the features. */
  public TypeDefinition {
    features = List.copyOf(features);
  }
}
