package org.postil.standoff.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.TypeDefinition;
import org.postil.standoff.GoldSpan;
import org.postil.types.PostilTypeSystem;

/** The types of imported spans: shared, declared, or inferred from their values. */
public final class GoldTypes {

  private static final String ANNOTATION = "uima.tcas.Annotation";
  private static final String ARRAY = "uima.cas.FSArray";
  private static final Map<String, TypeDefinition> SHARED = shared();

  private final Map<String, TypeDefinition> known = new LinkedHashMap<>(SHARED);
  private final Set<String> used;

  /**
   * Settles the types of spans.
   *
   * @param declared definitions of types that are not shared
   * @param spans the spans by full name of their type
   */
  public GoldTypes(Map<String, TypeDefinition> declared, Map<String, List<GoldSpan>> spans) {
    known.putAll(declared);
    used = spans.keySet();
    spans.forEach(this::complete);
  }

  /**
   * The range of a feature of a shared type.
   *
   * @param type full name of the type
   * @param feature short name
   * @return full name of the range; empty when there is no such shared type or feature
   */
  public static String sharedRange(String type, String feature) {
    TypeDefinition definition = SHARED.get(type);
    if (definition == null) {
      return "";
    }
    for (FeatureDefinition each : definition.features()) {
      if (each.name().equals(feature)) {
        return each.range();
      }
    }
    return sharedRange(definition.supertype(), feature);
  }

  /**
   * Whether a feature of a shared type is a reference to a span or an array of them.
   *
   * @param type full name of the type
   * @param feature short name
   * @return false also for types that are not shared
   */
  public static boolean isReference(String type, String feature) {
    String range = sharedRange(type, feature);
    return SHARED.containsKey(range) || range.equals(ANNOTATION) || range.equals(ARRAY);
  }

  /**
   * All features of a type.
   *
   * @param type full name
   * @return supertypes' features first; {@code begin} and {@code end} left out
   */
  public List<FeatureDefinition> features(String type) {
    TypeDefinition definition = known.get(type);
    if (definition == null) {
      return List.of();
    }
    List<FeatureDefinition> all = new ArrayList<>(features(definition.supertype()));
    all.addAll(definition.features());
    return all;
  }

  /**
   * The definitions that a layer of the spans carries.
   *
   * @return supertypes first
   */
  public List<TypeDefinition> needed() {
    Map<String, TypeDefinition> needed = new LinkedHashMap<>();
    used.forEach(type -> need(type, needed));
    return List.copyOf(needed.values());
  }

  private void need(String name, Map<String, TypeDefinition> needed) {
    TypeDefinition type = known.get(name);
    if (type == null || needed.containsKey(name)) {
      return;
    }
    need(type.supertype(), needed);
    needed.put(name, type);
    for (FeatureDefinition feature : type.features()) {
      need(feature.range(), needed);
      if (feature.elementType() != null) {
        need(feature.elementType(), needed);
      }
    }
  }

  private void complete(String type, List<GoldSpan> spans) {
    Set<String> have = new HashSet<>();
    features(type).forEach(feature -> have.add(feature.name()));
    Map<String, FeatureDefinition> missing = new TreeMap<>();
    for (GoldSpan span : spans) {
      span.values().forEach((name, value) -> infer(name, value, have, missing));
    }
    if (!missing.isEmpty() || !known.containsKey(type) && !type.equals(ANNOTATION)) {
      TypeDefinition old =
          known.getOrDefault(type, new TypeDefinition(type, ANNOTATION, List.of()));
      List<FeatureDefinition> features = new ArrayList<>(old.features());
      features.addAll(missing.values());
      known.put(type, new TypeDefinition(type, old.supertype(), features));
    }
  }

  private static void infer(
      String name, Object value, Set<String> have, Map<String, FeatureDefinition> missing) {
    if (!have.contains(name)) {
      missing.merge(
          name,
          definition(name, value),
          (one, other) -> one.range().equals(other.range()) ? one : definition(name, ""));
    }
  }

  private static FeatureDefinition definition(String name, Object value) {
    if (value instanceof List<?> list) {
      boolean spans = !list.isEmpty() && list.stream().allMatch(GoldSpan.class::isInstance);
      String range = spans ? ARRAY : "uima.cas.StringArray";
      return new FeatureDefinition(name, range, spans ? ANNOTATION : null);
    }
    return new FeatureDefinition(name, range(value), null);
  }

  private static String range(Object value) {
    if (value instanceof Boolean) {
      return "uima.cas.Boolean";
    }
    if (value instanceof Number) {
      return "uima.cas.Double";
    }
    return value instanceof GoldSpan ? ANNOTATION : "uima.cas.String";
  }

  private static Map<String, TypeDefinition> shared() {
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    for (TypeDescription type : PostilTypeSystem.description().getTypes()) {
      List<FeatureDefinition> features = new ArrayList<>();
      for (FeatureDescription feature : type.getFeatures()) {
        features.add(feature(feature));
      }
      types.put(
          type.getName(), new TypeDefinition(type.getName(), type.getSupertypeName(), features));
    }
    return types;
  }

  private static FeatureDefinition feature(FeatureDescription feature) {
    @Nullable String element = feature.getElementType();
    return new FeatureDefinition(feature.getName(), feature.getRangeTypeName(), element);
  }
}
