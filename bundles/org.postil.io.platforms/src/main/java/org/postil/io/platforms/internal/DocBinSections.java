package org.postil.io.platforms.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessagePack;
import org.postil.api.io.ImportException;

/** Where in an unpacked DocBin its parts begin, so that each is read on its own. */
final class DocBinSections {

  private final Path file;
  private final long size;
  private final Map<String, Long> begins = new HashMap<>();
  private final List<Long> columns = new ArrayList<>();
  private final SpacyStrings strings = new SpacyStrings();

  private DocBinSections(Path file) throws IOException {
    this.file = file;
    this.size = Files.size(file);
  }

  /**
   * Reads what the documents share and finds the rest.
   *
   * @param most bytes that the table of strings may have, which is kept in memory
   */
  static DocBinSections of(Path file, long most) throws IOException {
    DocBinSections sections = new DocBinSections(file);
    try (MessagePackValues in = sections.values(0)) {
      for (int left = in.entries(); left > 0; left--) {
        String name = in.name();
        sections.begins.put(name, in.read());
        switch (name) {
          case "attrs" -> sections.addColumns(in.next());
          case "strings" -> sections.addStrings(in, most);
          default -> in.skip();
        }
      }
    }
    for (String needed : List.of("tokens", "spaces", "lengths")) {
      if (!sections.has(needed)) {
        throw new ImportException("it has no [" + needed + "], which a DocBin has");
      }
    }
    if (!sections.columns.contains(DocBin.ORTH)) {
      throw new ImportException("its columns " + sections.columns + " lack the words themselves");
    }
    return sections;
  }

  boolean has(String name) {
    return begins.containsKey(name);
  }

  /** The attributes that each token has a number for. */
  List<Long> columns() {
    return columns;
  }

  SpacyStrings strings() {
    return strings;
  }

  /** The values of a part from its first byte; the caller closes them. */
  MessagePackValues values(String name) throws IOException {
    return values(begins.getOrDefault(name, 0L));
  }

  /** The bytes of a part that is one binary value; the caller closes them. */
  DocBinBytes bytes(String name) throws IOException {
    long begin = begins.getOrDefault(name, 0L);
    try (MessagePackValues header = values(begin)) {
      int length = header.bytes();
      return new DocBinBytes(stream(begin + header.read()), length, name);
    }
  }

  private void addColumns(@org.jspecify.annotations.Nullable Object value) throws ImportException {
    if (value instanceof List<?> list) {
      for (Object each : list) {
        columns.add(each instanceof Long number ? number : -1L);
      }
    }
  }

  private void addStrings(MessagePackValues in, long most) throws IOException {
    long begin = in.read();
    for (int left = in.items(); left > 0; left--) {
      strings.add(in.name());
      if (in.read() - begin > most) {
        throw new ImportException(
            "its table of strings is longer than "
                + most
                + " bytes, the limit; raise the limit or split it");
      }
    }
  }

  private MessagePackValues values(long begin) throws IOException {
    return new MessagePackValues(MessagePack.newDefaultUnpacker(stream(begin)), size - begin);
  }

  private InputStream stream(long begin) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(begin);
    return new BufferedInputStream(in);
  }
}
