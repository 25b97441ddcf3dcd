package org.postil.web.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object that a request carries. Members that nobody asks for are refused. */
public final class Body {

  private final JsonNode json;
  private final String where;

  Body(JsonNode json, String where) {
    this.json = json;
    this.where = where;
    if (!json.isObject()) {
      throw Problem.bad("Cannot read " + where + ": expected a JSON object");
    }
  }

  /**
   * A JSON object from elsewhere.
   *
   * @param json the value
   * @param where what it is, for messages
   * @return its members
   */
  public static Body of(JsonNode json, String where) {
    return new Body(json, where);
  }

  /**
   * Refuses members that a resource does not know.
   *
   * @param names the names that it knows
   * @return this
   */
  public Body only(Set<String> names) {
    for (Iterator<String> given = json.fieldNames(); given.hasNext(); ) {
      String name = given.next();
      if (!names.contains(name)) {
        throw Problem.bad(
            "Cannot read "
                + where
                + ": expected only "
                + String.join(", ", names.stream().sorted().toList())
                + ", found ["
                + name
                + "]");
      }
    }
    return this;
  }

  /**
   * Whether a member is there.
   *
   * @param name its name
   * @return true if it is there, null included
   */
  public boolean has(String name) {
    return json.has(name);
  }

  /**
   * A member as it is.
   *
   * @param name its name
   * @return the value; a missing node if it is not there
   */
  public JsonNode node(String name) {
    return json.path(name);
  }

  /**
   * A text that must be there.
   *
   * @param name its name
   * @return the text
   */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> wrong(name, "a text"));
  }

  /**
   * A text that may be missing.
   *
   * @param name its name
   * @return the text, empty if it is missing
   */
  public Optional<String> optionalText(String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw wrong(name, "a text");
    }
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /**
   * A truth value.
   *
   * @param name its name
   * @param fallback value when it is missing
   * @return the value
   */
  public boolean flag(String name, boolean fallback) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(name, "true or false");
    }
    return value.isBoolean() ? value.booleanValue() : fallback;
  }

  /**
   * A whole number.
   *
   * @param name its name
   * @param least smallest value
   * @param most largest value
   * @param fallback value when it is missing
   * @return the number
   */
  public int integer(String name, int least, int most, int fallback) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.canConvertToInt()
        || !value.isIntegralNumber()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(name, "a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  /**
   * An array of texts.
   *
   * @param name its name
   * @return the texts; none if it is missing
   */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array(name)) {
      if (!each.isTextual()) {
        throw wrong(name, "an array of texts");
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  /**
   * An object of texts.
   *
   * @param name its name
   * @return texts by name; none if it is missing
   */
  public Map<String, String> textsByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isObject()) {
      throw wrong(name, "an object of texts");
    }
    for (Map.Entry<String, JsonNode> each : value.properties()) {
      if (!each.getValue().isTextual()) {
        throw wrong(name, "an object of texts");
      }
      texts.put(each.getKey(), each.getValue().textValue());
    }
    return texts;
  }

  /**
   * An array of objects.
   *
   * @param name its name
   * @return the objects; none if it is missing
   */
  public List<Body> objects(String name) {
    List<Body> objects = new ArrayList<>();
    for (JsonNode each : array(name)) {
      objects.add(new Body(each, "[" + name + "] number " + (objects.size() + 1)));
    }
    return objects;
  }

  /**
   * An object that must be there.
   *
   * @param name its name
   * @return the object
   */
  public Body object(String name) {
    return new Body(json.path(name), "[" + name + "]");
  }

  private JsonNode array(String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isArray()) {
      throw wrong(name, "an array");
    }
    return value;
  }

  /**
   * Refuses a member.
   *
   * @param name its name
   * @param expected what it should be
   * @return the problem
   */
  public Problem wrong(String name, String expected) {
    String found = json.has(name) ? shortened(json.path(name).toString()) : "nothing";
    return Problem.bad(
        "Cannot read " + where + ": expected " + expected + " as [" + name + "], found " + found);
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
