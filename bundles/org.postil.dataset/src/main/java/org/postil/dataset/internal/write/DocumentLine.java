package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Fingerprint;

/**
 * A line of {@value #FILE}: a document of the dataset and what it was made from.
 *
 * @param id id of the document
 * @param split label of its split; {@value #ALL} without splits; empty if it is left out since it
 *     is alike to documents in two splits
 * @param cluster number of its group of documents that stay together, from 1; 0 without splits
 * @param content fingerprint of text, zones and metadata
 * @param layers fingerprints of the layers that were there
 */
public record DocumentLine(
    String id, String split, long cluster, String content, List<String> layers) {

  /** Name of the file within a dataset. */
  public static final String FILE = "splits.jsonl";

  /** Stands for the split of documents that are not divided. */
  public static final String ALL = "all";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the layers. */
  public DocumentLine {
    layers = List.copyOf(layers);
  }

  /**
   * Identifies what of a document goes into a dataset, layers left out.
   *
   * @param document a document
   * @return a fingerprint
   */
  public static String content(Document document) {
    return Fingerprint.of(
        document.text(), document.zones().toString(), document.metadata().toString());
  }

  /**
   * Reads a line.
   *
   * @param line JSON
   * @return what it says
   * @throws IOException if it is no line of this file
   */
  public static DocumentLine parse(String line) throws IOException {
    JsonNode node = JSON.readTree(line);
    List<String> layers = new ArrayList<>();
    node.path("layers").forEach(each -> layers.add(each.asText()));
    if (!node.path("id").isTextual()) {
      throw new IOException(
          "Cannot read a line of [" + FILE + "]: expected an object with an id, found " + line);
    }
    return new DocumentLine(
        node.get("id").asText(),
        node.path("split").asText(""),
        node.path("cluster").asLong(),
        node.path("content").asText(),
        layers);
  }

  /**
   * Writes the line.
   *
   * @return JSON without a line end
   */
  public String json() {
    ObjectNode node = JSON.createObjectNode().put("id", id);
    if (split.isEmpty()) {
      node.putNull("split");
    } else {
      node.put("split", split);
    }
    if (cluster > 0) {
      node.put("cluster", cluster);
    }
    node.put("content", content);
    ArrayNode all = node.putArray("layers");
    layers.forEach(all::add);
    return node.toString();
  }
}
