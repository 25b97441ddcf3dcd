package org.postil.dataset.internal.write;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a split that is written.
 *
 * @param documents documents in it
 * @param pieces pieces in it
 * @param labels spans in it by type and label
 * @param losses what was moved or left out, by description
 * @param files checksums by name of the file
 * @param head front matter of a card that the exporter wrote; empty if it wrote none
 */
record ShardRecord(
    long documents,
    long pieces,
    SortedMap<String, Long> labels,
    SortedMap<String, Long> losses,
    SortedMap<String, String> files,
    String head) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
  private static final String SUFFIX = ".shard.json";

  static boolean isOne(Path file) {
    return file.getFileName().toString().endsWith(SUFFIX);
  }

  static Path place(Draft draft, String split, int number) {
    return draft.control(split + "-" + number + SUFFIX);
  }

  static ShardRecord read(Path file) throws IOException {
    JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
    return new ShardRecord(
        node.get("documents").asLong(),
        node.get("pieces").asLong(),
        JSON.convertValue(node.get("labels"), COUNTS),
        JSON.convertValue(node.get("losses"), COUNTS),
        JSON.convertValue(node.get("files"), TEXTS),
        node.get("head").asText());
  }

  void write(Path file) throws IOException {
    ObjectNode node = JSON.createObjectNode().put("documents", documents).put("pieces", pieces);
    put(node.putObject("labels"), labels);
    put(node.putObject("losses"), losses);
    ObjectNode all = node.putObject("files");
    files.forEach(all::put);
    node.put("head", head);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, node.toString(), StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ObjectNode node, Map<String, Long> counts) {
    counts.forEach(node::put);
  }
}
