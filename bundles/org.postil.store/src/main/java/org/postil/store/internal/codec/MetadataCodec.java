package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;

/**
 * Metadata as a JSON object, so that SQL can filter by {@code json_extract}. Facts of the record
 * stand at the top, others below {@code other}.
 */
public final class MetadataCodec {

  private MetadataCodec() {}

  /**
   * Writes metadata.
   *
   * @param metadata what is known about a document
   * @return a JSON object
   */
  public static String encode(Metadata metadata) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = StoredJson.FACTORY.createGenerator(text)) {
      out.writeStartObject();
      field(out, "source", metadata.source());
      field(out, "title", metadata.title());
      field(out, "language", metadata.language());
      CreationTime time = metadata.creationTime();
      field(out, "creationTime", time == null ? null : time.value());
      field(out, "creationTimeBasis", time == null ? null : time.basis().label());
      out.writeObjectFieldStart("other");
      for (Map.Entry<String, String> fact : metadata.other().entrySet()) {
        field(out, fact.getKey(), fact.getValue());
      }
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write metadata into memory", e);
    }
    return text.toString();
  }

  /**
   * Reads metadata.
   *
   * @param json what {@link #encode} wrote
   * @return equal metadata
   * @throws IOException if the text is damaged
   */
  public static Metadata decode(String json) throws IOException {
    Map<String, String> facts = new TreeMap<>();
    Map<String, String> other = new TreeMap<>();
    try (JsonParser in = StoredJson.FACTORY.createParser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (in.nextToken() == JsonToken.START_OBJECT) {
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            other.put(in.currentName(), in.nextTextValue());
          }
        } else {
          facts.put(name, in.getText());
        }
      }
    } catch (JacksonException e) {
      throw new IOException("Cannot read stored metadata: it is damaged", e);
    }
    return new Metadata(
        facts.get("source"), facts.get("title"), facts.get("language"), time(facts), other);
  }

  private static @Nullable CreationTime time(Map<String, String> facts) throws IOException {
    String value = facts.get("creationTime");
    String basis = facts.get("creationTimeBasis");
    if (value == null || basis == null) {
      return null;
    }
    for (CreationTime.Basis each : CreationTime.Basis.values()) {
      if (each.label().equals(basis)) {
        return new CreationTime(value, each);
      }
    }
    throw new IOException(
        "Cannot read the creation time [" + value + "]: its basis [" + basis + "] is unknown");
  }

  private static void field(JsonGenerator out, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }
}
