package org.postil.web.internal.events;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.postil.web.internal.http.Json;

/**
 * Something that browsers should know.
 *
 * @param name its kind
 * @param key events of one key replace each other while they wait to be sent
 * @param json the whole event
 * @param merged what is sent instead when it replaces one that waits
 */
public record Event(String name, String key, String json, String merged) {

  /** Writes the members of an event. */
  @FunctionalInterface
  public interface Members {
    /**
     * Writes members.
     *
     * @param out where to
     * @throws IOException if they cannot be written
     */
    void write(JsonGenerator out) throws IOException;
  }

  /**
   * An event that says nothing but its name.
   *
   * @param name its kind
   * @return the event
   */
  public static Event simple(String name) {
    return of(name, name, out -> {});
  }

  /**
   * An event of which only the last counts.
   *
   * @param name its kind
   * @param key what it is about
   * @param members writes its members
   * @return the event
   */
  public static Event of(String name, String key, Members members) {
    String json = json(name, members);
    return new Event(name, key, json, json);
  }

  /**
   * An event that says less when it replaces another.
   *
   * @param name its kind
   * @param key what it is about
   * @param members writes its members
   * @param merged writes the members that hold for both
   * @return the event
   */
  public static Event mergeable(String name, String key, Members members, Members merged) {
    return new Event(name, key, json(name, members), json(name, merged));
  }

  Event replacing() {
    return new Event(name, key, merged, merged);
  }

  private static String json(String name, Members members) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("event", name);
          members.write(out);
          out.writeEndObject();
        });
  }
}
