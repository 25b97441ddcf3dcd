package org.postil.cas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.TypeDefinition;

/** Translates between UIMA's descriptions of types and the definitions that layers carry. */
public final class TypeDefinitions {

  private TypeDefinitions() {}

  /**
   * Definitions of all types of a description.
   *
   * @param description a type system without imports
   * @return a definition for each type, in the description's order
   */
  public static List<TypeDefinition> of(TypeSystemDescription description) {
    List<TypeDefinition> types = new ArrayList<>();
    for (TypeDescription type : description.getTypes()) {
      List<FeatureDefinition> features = new ArrayList<>();
      for (FeatureDescription feature : type.getFeatures()) {
        features.add(
            new FeatureDefinition(
                feature.getName(), feature.getRangeTypeName(), feature.getElementType()));
      }
      types.add(new TypeDefinition(type.getName(), type.getSupertypeName(), features));
    }
    return types;
  }

  /**
   * A type system that holds all the given definitions. Definitions of one type are merged, so
   * layers of different versions of an annotator go together.
   *
   * @param definitions definitions of any number of layers
   * @return a new description
   * @throws IllegalArgumentException if one type is defined with two supertypes or one feature with
   *     two ranges
   */
  public static TypeSystemDescription describe(Collection<TypeDefinition> definitions) {
    Map<String, TypeDefinition> merged = new LinkedHashMap<>();
    definitions.forEach(type -> merged.merge(type.name(), type, TypeDefinitions::merge));
    TypeSystemDescription description =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    for (TypeDefinition type : merged.values()) {
      TypeDescription added = description.addType(type.name(), "", type.supertype());
      for (FeatureDefinition feature : type.features()) {
        added.addFeature(feature.name(), "", feature.range(), feature.elementType(), null);
      }
    }
    return description;
  }

  private static TypeDefinition merge(TypeDefinition one, TypeDefinition other) {
    if (!one.supertype().equals(other.supertype())) {
      throw conflict(one.name(), one.supertype(), other.supertype());
    }
    Map<String, FeatureDefinition> features = new LinkedHashMap<>();
    one.features().forEach(feature -> features.put(feature.name(), feature));
    for (FeatureDefinition feature : other.features()) {
      FeatureDefinition known = features.putIfAbsent(feature.name(), feature);
      if (known != null && !known.range().equals(feature.range())) {
        throw conflict(one.name() + ":" + feature.name(), known.range(), feature.range());
      }
    }
    return new TypeDefinition(one.name(), one.supertype(), List.copyOf(features.values()));
  }

  private static IllegalArgumentException conflict(String what, String one, String other) {
    return new IllegalArgumentException(
        "Cannot put layers together: ["
            + what
            + "] is defined with "
            + one
            + " and with "
            + other
            + "; choose layers that agree");
  }

  /** Definitions of the types that are needed to read rows of some types, supertypes first. */
  static List<TypeDefinition> closure(TypeSystem system, Collection<Type> used) {
    Map<String, TypeDefinition> closure = new LinkedHashMap<>();
    used.forEach(type -> need(system, type, closure));
    return List.copyOf(closure.values());
  }

  private static void need(
      TypeSystem system, @Nullable Type type, Map<String, TypeDefinition> closure) {
    if (type == null
        || isBuiltIn(type)
        || type.isStringOrStringSubtype()
        || closure.containsKey(type.getName())) {
      return;
    }
    if (type.isArray()) {
      need(system, type.getComponentType(), closure);
      return;
    }
    Type parent = system.getParent(type);
    need(system, parent, closure);
    List<FeatureDefinition> features = new ArrayList<>();
    List<Type> ranges = new ArrayList<>();
    for (Feature feature : type.getFeatures()) {
      if (feature.getDomain().equals(type)) {
        features.add(definition(feature));
        ranges.add(feature.getRange());
      }
    }
    closure.put(type.getName(), new TypeDefinition(type.getName(), parent.getName(), features));
    ranges.forEach(range -> need(system, range, closure));
  }

  private static FeatureDefinition definition(Feature feature) {
    Type range = feature.getRange();
    if (range.isArray() && !range.getComponentType().isPrimitive()) {
      String element = range.getComponentType().getName();
      return new FeatureDefinition(
          feature.getShortName(),
          CAS.TYPE_NAME_FS_ARRAY,
          CAS.TYPE_NAME_TOP.equals(element) ? null : element);
    }
    // A closed list of strings is a tagset, and tagsets change: the layer keeps plain strings.
    boolean text = range.isStringOrStringSubtype();
    return new FeatureDefinition(
        feature.getShortName(), text ? CAS.TYPE_NAME_STRING : range.getName(), null);
  }

  private static boolean isBuiltIn(Type type) {
    return type.getName().startsWith("uima.") && !type.getName().endsWith("[]");
  }
}
