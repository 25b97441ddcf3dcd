package org.postil.web.internal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document, and a check of answers against it. */
public final class OpenApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = read();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private OpenApi() {}

  private static JsonNode read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All operations, for example {@code GET /api/jobs}. */
  public static Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (Set.of("get", "post", "put", "delete").contains(name)) {
                  operations.add(name.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    return operations;
  }

  /** Names of all operations. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(DOCUMENT.path("paths").findValuesAsText("operationId"));
    names.remove("");
    return names;
  }

  /** Checks an answer against the document and reads it; null if it has no JSON. */
  public static JsonNode checked(String method, String address, HttpResponse<String> response)
      throws IOException {
    JsonNode operation = operation(method, address.split("\\?", 2)[0]);
    String status = Integer.toString(response.statusCode());
    JsonNode answer = operation.path("responses").path(status);
    if (answer.isMissingNode()) {
      answer = operation.path("responses").path("default");
      if (response.statusCode() < 400) {
        throw new AssertionError(
            method + " " + address + " answers with " + status + ", which is not documented");
      }
    }
    answer = resolved(answer);
    String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    if (answer.path("content").isMissingNode()) {
      return null;
    }
    JsonNode content = answer.path("content").path(type);
    if (content.isMissingNode()) {
      throw new AssertionError(
          method + " " + address + " answers with [" + type + "]: " + response.body());
    }
    if (!type.endsWith("json")) {
      return null;
    }
    JsonNode json = JSON.readTree(response.body());
    validate(content.path("schema"), json, method + " " + address);
    return json;
  }

  /** Checks a value against a schema of the document. */
  public static void validate(String schema, JsonNode json) {
    ObjectNode reference = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    validate(reference, json, schema);
  }

  private static void validate(JsonNode schema, JsonNode json, String what) {
    ObjectNode root = JSON.createObjectNode();
    root.set("components", DOCUMENT.path("components"));
    root.set("allOf", JSON.createArrayNode().add(schema));
    JsonSchema compiled = FACTORY.getSchema(root);
    Set<ValidationMessage> messages = compiled.validate(json);
    if (!messages.isEmpty()) {
      throw new AssertionError(what + " breaks its schema: " + messages + "\n" + json);
    }
  }

  private static JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
  }

  private static JsonNode operation(String method, String path) {
    for (Map.Entry<String, JsonNode> each : DOCUMENT.path("paths").properties()) {
      String pattern = each.getKey().replaceAll("\\{[a-z]+\\}", "[^/]+");
      boolean fits = path.equals(each.getKey()) || path.matches(pattern);
      JsonNode operation = each.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
      if (fits && !operation.isMissingNode() && isMostExact(path, each.getKey())) {
        return operation;
      }
    }
    throw new AssertionError(method + " " + path + " is not documented");
  }

  /** A fixed path goes before one with variables. */
  private static boolean isMostExact(String path, String template) {
    return path.equals(template) || DOCUMENT.path("paths").path(path).isMissingNode();
  }
}
