package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.postil.api.io.ExportOptions;
import org.postil.standoff.json.JsonFields;

/** How a Bdoc is written down. */
enum BdocEncoding {
  JSON(".bdocjs") {
    @Override
    JsonFields read(byte[] bytes) throws IOException {
      return Json.object(bytes);
    }

    @Override
    void write(Map<String, Object> bdoc, OutputStream out) throws IOException {
      Json.write(bdoc, out);
    }
  },

  YAML(".bdocym") {
    @Override
    JsonFields read(byte[] bytes) throws IOException {
      return JsonFields.of(BdocYaml.read(bytes), "the file");
    }

    @Override
    void write(Map<String, Object> bdoc, OutputStream out) throws IOException {
      BdocYaml.write(bdoc, out);
    }
  },

  MESSAGE_PACK(".bdocmp") {
    @Override
    JsonFields read(byte[] bytes) throws IOException {
      return new JsonFields(new BdocUnpacker(bytes).read());
    }

    @Override
    void write(Map<String, Object> bdoc, OutputStream out) throws IOException {
      BdocPacker.write(bdoc, out);
    }
  };

  private final String extension;

  BdocEncoding(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  abstract JsonFields read(byte[] bytes) throws IOException;

  abstract void write(Map<String, Object> bdoc, OutputStream out) throws IOException;

  /** The encoding that a file begins with. */
  static BdocEncoding of(byte[] bytes) {
    if (BdocUnpacker.isPacked(bytes)) {
      return MESSAGE_PACK;
    }
    int at = 0;
    while (at < bytes.length && (bytes[at] <= ' ')) { // White space, and a byte order mark.
      at++;
    }
    return at < bytes.length && bytes[at] == '{' ? JSON : YAML;
  }

  /** The encoding that an export asks for with option {@code encoding}. */
  static BdocEncoding of(ExportOptions options) throws IOException {
    String name = options.other().getOrDefault("encoding", "json");
    return switch (name) {
      case "json" -> JSON;
      case "yaml" -> YAML;
      case "msgpack" -> MESSAGE_PACK;
      default ->
          throw new IOException(
              "Cannot export to bdoc: option encoding is ["
                  + name
                  + "], expected json, yaml or msgpack");
    };
  }
}
