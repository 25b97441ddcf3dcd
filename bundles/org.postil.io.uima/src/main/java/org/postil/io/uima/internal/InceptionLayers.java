package org.postil.io.uima.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.TypeDefinition;
import org.postil.cas.TypeDefinitions;
import org.postil.standoff.FeatureValue;

/** The layers of a project: types of spans and of relations, with features of plain values. */
final class InceptionLayers {

  private final Map<String, Map<String, String>> features = new TreeMap<>();
  private final Map<String, String> ends = new TreeMap<>();

  InceptionLayers() {
    features.put(InceptionNames.TOKEN, new LinkedHashMap<>());
    features.put(InceptionNames.SENTENCE, new LinkedHashMap<>());
  }

  void span(String layer) {
    features.computeIfAbsent(layer, name -> new LinkedHashMap<>());
  }

  /** A layer of relations; both ends of each are of one layer. */
  void relation(String layer, String endLayer) {
    span(layer);
    ends.put(layer, endLayer);
  }

  /** Whether a layer can hold a value; notes the feature if so. */
  boolean holds(String layer, String feature, FeatureValue value) {
    String range = range(value);
    return !range.isEmpty()
        && range.equals(
            features
                .computeIfAbsent(layer, name -> new LinkedHashMap<>())
                .computeIfAbsent(feature, name -> range));
  }

  TypeSystemDescription types() {
    List<TypeDefinition> types = new ArrayList<>();
    types.add(metadata());
    features.forEach(
        (name, values) -> {
          List<FeatureDefinition> all = new ArrayList<>();
          values.forEach((feature, range) -> all.add(new FeatureDefinition(feature, range, null)));
          if (ends.containsKey(name)) {
            for (String end : List.of(InceptionNames.GOVERNOR, InceptionNames.DEPENDENT)) {
              all.add(new FeatureDefinition(end, CAS.TYPE_NAME_ANNOTATION, null));
            }
          }
          types.add(new TypeDefinition(name, CAS.TYPE_NAME_ANNOTATION, all));
        });
    return TypeDefinitions.describe(types);
  }

  private static TypeDefinition metadata() {
    List<FeatureDefinition> all = new ArrayList<>();
    for (String name : List.of("documentTitle", "documentId", "documentUri", "collectionId")) {
      all.add(new FeatureDefinition(name, CAS.TYPE_NAME_STRING, null));
    }
    return new TypeDefinition(InceptionNames.METADATA, CAS.TYPE_NAME_DOCUMENT_ANNOTATION, all);
  }

  void write(JsonGenerator json, String project) throws IOException {
    json.writeArrayFieldStart("layers");
    for (Map.Entry<String, Map<String, String>> layer : features.entrySet()) {
      if (!layer.getKey().equals(InceptionNames.SENTENCE)) {
        write(json, layer.getKey(), layer.getValue(), project);
      }
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, String name, Map<String, String> values, String project)
      throws IOException {
    boolean token = name.equals(InceptionNames.TOKEN);
    String end = ends.get(name);
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("uiName", name.substring(name.lastIndexOf('.') + 1));
    json.writeStringField("type", end == null ? "span" : "relation");
    json.writeStringField("project_name", project);
    json.writeBooleanField("enabled", !token);
    json.writeBooleanField("built_in", InceptionNames.isBuiltIn(name));
    json.writeBooleanField("readonly", token);
    json.writeFieldName("attach_type");
    if (end == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField("name", end);
      json.writeEndObject();
    }
    json.writeBooleanField("allow_stacking", !token);
    json.writeBooleanField("cross_sentence", !token);
    json.writeBooleanField("show_hover", true);
    json.writeStringField("anchoring_mode", "CHARACTERS");
    json.writeStringField("overlap_mode", token ? "NO_OVERLAP" : "ANY_OVERLAP");
    json.writeStringField("validation_mode", "NEVER");
    json.writeBooleanField("lock_to_token_offset", false);
    json.writeBooleanField("multiple_tokens", !token);
    json.writeBooleanField("linked_list_behavior", false);
    json.writeArrayFieldStart("features");
    for (Map.Entry<String, String> feature : values.entrySet()) {
      writeFeature(json, feature.getKey(), feature.getKey(), feature.getValue(), project);
    }
    if (end != null) {
      writeFeature(json, InceptionNames.GOVERNOR, "Source", "rel-source:" + end, project);
      writeFeature(json, InceptionNames.DEPENDENT, "Target", "rel-target:" + end, project);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFeature(
      JsonGenerator json, String name, String title, String type, String project)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("uiName", title);
    json.writeStringField("type", type);
    json.writeBooleanField("enabled", true);
    json.writeBooleanField("visible", true);
    json.writeBooleanField("include_in_hover", false);
    json.writeBooleanField("required", false);
    json.writeBooleanField("remember", false);
    json.writeBooleanField("hideUnconstraintFeature", false);
    json.writeBooleanField("curatable", true);
    json.writeStringField("project_name", project);
    json.writeStringField("multi_value_mode", "NONE");
    json.writeStringField("link_mode", "NONE");
    json.writeEndObject();
  }

  private static String range(FeatureValue value) {
    if (value instanceof FeatureValue.Text) {
      return CAS.TYPE_NAME_STRING;
    }
    if (value instanceof FeatureValue.Whole whole && whole.value() == (int) whole.value()) {
      return CAS.TYPE_NAME_INTEGER;
    }
    if (value instanceof FeatureValue.Fraction) {
      return CAS.TYPE_NAME_FLOAT;
    }
    return value instanceof FeatureValue.Truth ? CAS.TYPE_NAME_BOOLEAN : "";
  }
}
