package org.postil.review.internal.gold;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.Span;
import org.postil.api.layer.TypeDefinition;
import org.postil.types.PostilTypeSystem;

/**
 * The types of a gold layer: the shared ones, those that the layers bring, and what people need
 * beyond, as types of plain annotations and features of strings.
 */
final class GoldTypes {

  private static final String ANNOTATION = "uima.tcas.Annotation";
  private static final String STRING = "uima.cas.String";

  private final TypeSystemDescription types =
      UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
  private final Map<String, TypeDescription> known = new HashMap<>();

  GoldTypes() {
    for (TypeDescription type : PostilTypeSystem.description().getTypes()) {
      TypeDescription copy = add(type.getName(), type.getSupertypeName());
      for (FeatureDescription feature : type.getFeatures()) {
        copy.addFeature(
            feature.getName(),
            "",
            feature.getRangeTypeName(),
            feature.getElementType(),
            feature.getMultipleReferencesAllowed());
      }
    }
  }

  /** Makes sure that the type of a span is there, with what its layer says of it. */
  void need(Span span) {
    for (TypeDefinition type : span.layer().types()) {
      if (!known.containsKey(type.name())) {
        add(type.name(), type.supertype());
      }
      for (FeatureDefinition feature : type.features()) {
        if (range(type.name(), feature.name()).isEmpty()) {
          TypeDescription description = known.get(type.name());
          if (description != null) {
            description.addFeature(
                feature.name(), "", feature.range(), feature.elementType(), null);
          }
        }
      }
    }
  }

  /** Makes sure that a type has a feature. */
  void need(String type, String feature, String range) {
    TypeDescription description = known.get(type);
    if (description == null) {
      description = add(type, ANNOTATION);
    }
    if (range(type, feature).isEmpty()) {
      description.addFeature(feature, "", range);
    }
  }

  void needString(String type, String feature) {
    need(type, feature, STRING);
  }

  /** The range of a feature of a type or its supertypes. */
  Optional<String> range(String type, String feature) {
    TypeDescription description = known.get(type);
    if (description == null) {
      return Optional.empty();
    }
    for (FeatureDescription each : description.getFeatures()) {
      if (each.getName().equals(feature)) {
        return Optional.of(each.getRangeTypeName());
      }
    }
    return range(description.getSupertypeName(), feature);
  }

  TypeSystemDescription description() {
    return types;
  }

  private TypeDescription add(String name, String supertype) {
    TypeDescription type = types.addType(name, "", supertype);
    known.put(name, type);
    return type;
  }
}
