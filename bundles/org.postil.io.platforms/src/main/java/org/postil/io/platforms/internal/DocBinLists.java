package org.postil.io.platforms.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.postil.standoff.CodePoints;

/** The lists of a DocBin that have an item for each document. */
final class DocBinLists {

  private final MessageBufferPacker categories = MessagePack.newDefaultBufferPacker();
  private final MessageBufferPacker flags = MessagePack.newDefaultBufferPacker();
  private final MessageBufferPacker groups = MessagePack.newDefaultBufferPacker();
  private final MessageBufferPacker facts = MessagePack.newDefaultBufferPacker();

  DocBinLists() {}

  void add(DocBinRows document, Set<String> strings) throws IOException {
    writeCategories(document.spans());
    flags.packMapHeader(1).packString("has_unknown_spaces").packBoolean(false);
    binary(groups, groups(document, strings));
    binary(facts, facts(document.spans()));
  }

  /** The items by the names of their lists, in the order of the file. */
  Map<String, byte[]> packed() {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    packed.put("cats", categories.toByteArray());
    packed.put("flags", flags.toByteArray());
    packed.put("span_groups", groups.toByteArray());
    packed.put("user_data", facts.toByteArray());
    return packed;
  }

  private void writeCategories(RecordSpans spans) throws IOException {
    Map<String, Double> scores = SpacyExporter.categories(spans);
    categories.packMapHeader(scores.size());
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      categories.packString(score.getKey()).packDouble(score.getValue());
    }
  }

  /** Groups are packed on their own, and each is the key under which its name stands. */
  private static byte[] groups(DocBinRows document, Set<String> strings) throws IOException {
    try (MessageBufferPacker pack = MessagePack.newDefaultBufferPacker()) {
      Map<String, List<DocBinRows.Marked>> all = document.groups();
      if (all.isEmpty()) {
        pack.packArrayHeader(0);
        return pack.toByteArray();
      }
      CodePoints points = CodePoints.of(document.spans().document().text());
      pack.packMapHeader(all.size());
      for (Map.Entry<String, List<DocBinRows.Marked>> group : all.entrySet()) {
        binary(pack, group(group.getKey(), group.getValue(), document, points, strings));
        pack.packArrayHeader(1).packString(group.getKey());
      }
      return pack.toByteArray();
    }
  }

  private static byte[] group(
      String name,
      List<DocBinRows.Marked> spans,
      DocBinRows document,
      CodePoints points,
      Set<String> strings)
      throws IOException {
    try (MessageBufferPacker pack = MessagePack.newDefaultBufferPacker()) {
      pack.packMapHeader(3).packString("name").packString(name);
      pack.packString("attrs").packMapHeader(0);
      pack.packString("spans").packArrayHeader(spans.size());
      for (DocBinRows.Marked span : spans) {
        strings.add(span.label());
        strings.add(span.link());
        SpacyTokens.Range range = span.range();
        int begin = document.tokens().get(range.from()).begin();
        int end = document.tokens().get(range.to() - 1).end();
        pack.packBinaryHeader(DocBin.SPAN_BYTES)
            .writePayload(
                java.nio.ByteBuffer.allocate(DocBin.SPAN_BYTES)
                    .putLong(0)
                    .putLong(SpacyStrings.number(span.link()))
                    .putLong(SpacyStrings.number(span.label()))
                    .putInt(range.from())
                    .putInt(range.to())
                    .putInt(points.fromUnits(begin))
                    .putInt(points.fromUnits(end))
                    .array());
      }
      return pack.toByteArray();
    }
  }

  private static byte[] facts(RecordSpans spans) throws IOException {
    Map<String, String> all = new TreeMap<>(Facts.of(spans.document().metadata()));
    all.put("id", spans.document().id());
    try (MessageBufferPacker pack = MessagePack.newDefaultBufferPacker()) {
      pack.packMapHeader(all.size());
      for (Map.Entry<String, String> fact : all.entrySet()) {
        pack.packString(fact.getKey()).packString(fact.getValue());
      }
      return pack.toByteArray();
    }
  }

  private static void binary(MessagePacker pack, byte[] bytes) throws IOException {
    pack.packBinaryHeader(bytes.length).writePayload(bytes);
  }
}
