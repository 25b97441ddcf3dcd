package org.postil.io.uima.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.TypeDefinition;
import org.postil.cas.TypeDefinitions;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonValues;

/**
 * The types that a JSON CAS brings. They are needed before its feature structures can be read.
 *
 * @param definitions its own types; UIMA's built-in ones left out
 */
record JsonCasTypes(List<TypeDefinition> definitions) {

  private static final String ARRAY = "[]";
  private static final List<String> FIELDS =
      List.of("%HEADER", "%TYPES", "%FEATURE_STRUCTURES", "%VIEWS");

  static JsonCasTypes read(byte[] bytes) throws IOException {
    List<TypeDefinition> definitions = new ArrayList<>();
    if (root(bytes).get("%TYPES") instanceof Map<?, ?> types) {
      for (Map.Entry<?, ?> type : types.entrySet()) {
        String name = String.valueOf(type.getKey());
        if (!name.startsWith("uima.") && !name.endsWith(ARRAY)) {
          definitions.add(definition(name, JsonFields.of(type.getValue(), "%TYPES")));
        }
      }
    }
    return new JsonCasTypes(definitions);
  }

  /** Of any other field, UIMA's library reads for ever. */
  private static Map<?, ?> root(byte[] bytes) throws IOException {
    if (!(new JsonValues(bytes.length).parse(bytes) instanceof Map<?, ?> root)) {
      throw new IOException("it is no JSON object, expected one with " + FIELDS);
    }
    for (Object field : root.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new IOException("it has a field [" + field + "], expected only " + FIELDS);
      }
    }
    return root;
  }

  boolean isEmpty() {
    return definitions.isEmpty();
  }

  TypeSystemDescription description() {
    return TypeDefinitions.describe(definitions);
  }

  private static TypeDefinition definition(String name, JsonFields type) throws IOException {
    List<FeatureDefinition> features = new ArrayList<>();
    for (String feature : type.names()) {
      if (!feature.startsWith("%")) {
        features.add(feature(feature, JsonFields.of(type.get(feature), name)));
      }
    }
    return new TypeDefinition(name, type.text("%SUPER_TYPE", CAS.TYPE_NAME_TOP), features);
  }

  private static FeatureDefinition feature(String name, JsonFields feature) {
    String range = feature.text("%RANGE", CAS.TYPE_NAME_TOP);
    String element = feature.text("%ELEMENT_TYPE");
    if (range.endsWith(ARRAY)) {
      element = range.substring(0, range.length() - ARRAY.length());
      String plain = element.startsWith("uima.cas.") ? element + "Array" : "";
      return CAS.TYPE_NAME_TOP.equals(element) || plain.isEmpty()
          ? new FeatureDefinition(name, CAS.TYPE_NAME_FS_ARRAY, element)
          : new FeatureDefinition(name, plain, null);
    }
    return new FeatureDefinition(name, range, element);
  }
}
