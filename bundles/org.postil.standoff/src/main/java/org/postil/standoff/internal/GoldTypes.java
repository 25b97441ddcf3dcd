package org.postil.standoff.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.TypeDefinition;
import org.postil.api.layer.TypeTable;
import org.postil.standoff.GoldSpan;
import org.postil.types.PostilTypeSystem;

/** The types of imported spans: shared, declared, or inferred from their values. */
public final class GoldTypes {

  private static final String ANNOTATION = "uima.tcas.Annotation";
  private static final String ARRAY = "uima.cas.FSArray";
  private static final TypeTable SHARED = new TypeTable(PostilTypeSystem.description());

  private final TypeTable known = SHARED.copy();
  private final Set<String> used;

  /**
   * Settles the types of spans.
   *
   * @param declared definitions of types that are not shared
   * @param spans the spans by full name of their type
   */
  public GoldTypes(Map<String, TypeDefinition> declared, Map<String, List<GoldSpan>> spans) {
    declared.values().forEach(known::add);
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
    TypeDefinition definition = SHARED.find(type).orElse(null);
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
    return SHARED.find(range).isPresent() || range.equals(ANNOTATION) || range.equals(ARRAY);
  }

  /**
   * All features of a type.
   *
   * @param type full name
   * @return supertypes' features first; {@code begin} and {@code end} left out
   */
  public List<FeatureDefinition> features(String type) {
    return known.features(type);
  }

  /**
   * The definitions that a layer of the spans carries.
   *
   * @return supertypes first
   */
  public List<TypeDefinition> needed() {
    return known.needed(used);
  }

  private void complete(String type, List<GoldSpan> spans) {
    Set<String> have = new HashSet<>();
    features(type).forEach(feature -> have.add(feature.name()));
    Map<String, FeatureDefinition> missing = new TreeMap<>();
    for (GoldSpan span : spans) {
      span.values().forEach((name, value) -> infer(name, value, have, missing));
    }
    if (!missing.isEmpty() || known.find(type).isEmpty() && !type.equals(ANNOTATION)) {
      TypeDefinition old = known.find(type).orElse(new TypeDefinition(type, ANNOTATION, List.of()));
      List<FeatureDefinition> features = new ArrayList<>(old.features());
      features.addAll(missing.values());
      known.add(new TypeDefinition(type, old.supertype(), features));
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
}
