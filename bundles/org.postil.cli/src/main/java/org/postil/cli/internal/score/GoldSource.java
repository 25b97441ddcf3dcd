package org.postil.cli.internal.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postil.api.io.ImportSource;

/**
 * A gold file in the form that scorers read, as the JSON lines importer takes it: {@code skip}
 * becomes spans of a type of their own, {@code dct} goes to the metadata. So offsets of both are
 * checked and follow the text as those of all spans do.
 */
final class GoldSource implements ImportSource {

  /** The type that the importer gives to skipped stretches. */
  static final String SKIP_TYPE = "imported.skip";

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  GoldSource(Path file) {
    this.file = file;
  }

  @Override
  public String location() {
    return file.toString();
  }

  @Override
  public String documentId() {
    return fileName().replaceFirst("\\.[^.]*$", "");
  }

  @Override
  public String fileName() {
    return file.getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream rewritten = new ByteArrayOutputStream(bytes.length + 1024);
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        rewritten.write(rewrite(new String(bytes, from, i - from, StandardCharsets.ISO_8859_1)));
        if (i < bytes.length) {
          rewritten.write('\n');
        }
        from = i + 1;
      }
    }
    return new ByteArrayInputStream(rewritten.toByteArray());
  }

  /** Rewrites a line, given and returned byte for character; one that is no object stays. */
  private static byte[] rewrite(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    if (!line.contains("\"skip\"") && !line.contains("\"dct\"")) {
      return bytes;
    }
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode json) {
        moveCreationTime(json);
        moveSkipped(json);
        return JSON.writeValueAsBytes(json);
      }
      return bytes;
    } catch (JsonProcessingException e) {
      return bytes; // The importer says what is wrong with it, and in which line.
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
    }
  }

  private static void moveCreationTime(ObjectNode json) {
    JsonNode time = json.remove("dct");
    if (time != null && !time.isNull() && !json.path("meta").has("dct")) {
      json.withObject("/meta").set("dct", time);
    }
  }

  private static void moveSkipped(ObjectNode json) {
    JsonNode regions = json.remove("skip");
    if (regions == null || !regions.isArray()) {
      return;
    }
    ArrayNode spans = json.withArray("spans");
    for (JsonNode region : regions) {
      ObjectNode span = spans.addObject().put("type", "skip").put("label", "skip");
      span.set("start", region.path(0));
      span.set("end", region.path(1));
    }
  }
}
