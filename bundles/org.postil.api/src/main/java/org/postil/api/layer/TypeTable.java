package org.postil.api.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.jspecify.annotations.Nullable;

/**
 * Types by their names, for whoever makes layers, which carry the types that they need. Types that
 * UIMA has built in are not in it. Used by one thread while types are added.
 */
public final class TypeTable {

  private final Map<String, TypeDefinition> types = new LinkedHashMap<>();

  /**
   * The types of a type system.
   *
   * @param description the type system
   */
  public TypeTable(TypeSystemDescription description) {
    for (TypeDescription type : description.getTypes()) {
      List<FeatureDefinition> features = new ArrayList<>();
      for (FeatureDescription feature : type.getFeatures()) {
        features.add(
            new FeatureDefinition(
                feature.getName(), feature.getRangeTypeName(), feature.getElementType()));
      }
      add(new TypeDefinition(type.getName(), type.getSupertypeName(), features));
    }
  }

  private TypeTable(Map<String, TypeDefinition> types) {
    this.types.putAll(types);
  }

  /**
   * Another table with the same types.
   *
   * @return a table that changes by itself
   */
  public TypeTable copy() {
    return new TypeTable(types);
  }

  /**
   * Adds a type, in place of one with its name.
   *
   * @param type the type
   */
  public void add(TypeDefinition type) {
    types.put(type.name(), type);
  }

  /**
   * Finds a type.
   *
   * @param name its full name
   * @return empty if it is not here
   */
  public Optional<TypeDefinition> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /**
   * The names of all types.
   *
   * @return full names, in the order in which they were added
   */
  public List<String> names() {
    return List.copyOf(types.keySet());
  }

  /**
   * All features of a type that it has by definitions of this table.
   *
   * @param type full name
   * @return supertypes' features first
   */
  public List<FeatureDefinition> features(String type) {
    TypeDefinition definition = types.get(type);
    if (definition == null) {
      return List.of();
    }
    List<FeatureDefinition> all = new ArrayList<>(features(definition.supertype()));
    all.addAll(definition.features());
    return all;
  }

  /**
   * The definitions that a layer carries: those of its types, and of whatever these refer to.
   *
   * @param used full names of the types of its rows
   * @return supertypes first
   */
  public List<TypeDefinition> needed(Collection<String> used) {
    Map<String, TypeDefinition> needed = new LinkedHashMap<>();
    used.forEach(type -> need(type, needed));
    return List.copyOf(needed.values());
  }

  private void need(@Nullable String name, Map<String, TypeDefinition> needed) {
    TypeDefinition type = name == null ? null : types.get(name);
    if (type == null || needed.containsKey(type.name())) {
      return;
    }
    need(type.supertype(), needed);
    needed.put(type.name(), type);
    for (FeatureDefinition feature : type.features()) {
      need(feature.range(), needed);
      need(feature.elementType(), needed);
    }
  }
}
