package org.postil.web.internal.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.io.ImportOptions;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Problem;

/**
 * Files that a browser sent, in a folder for a while. Their names are only names: on disk they are
 * numbers, so no name leads anywhere.
 *
 * @param folder holds the files
 * @param files what was sent, in order
 * @param fields options that came before the files
 */
record Upload(Path folder, List<UploadedFile> files, Map<String, String> fields) {

  private static final long LARGEST = 8L << 30;
  private static final int MOST_FILES = 100_000;
  private static final int LONGEST_FIELD = 200;
  private static final List<String> FIELDS = List.of("format", "encoding", "creationTime");

  /** Reads a request to its end. */
  static Upload read(Exchange exchange) throws IOException {
    Upload upload =
        new Upload(Files.createTempDirectory("postil-upload-"), new ArrayList<>(), new HashMap<>());
    try (InputStream body = exchange.body("multipart/form-data", LARGEST)) {
      FileItemIterator items = new FileUpload().getItemIterator(context(exchange, body));
      while (items.hasNext()) {
        upload.take(items.next());
      }
      if (upload.files.isEmpty()) {
        throw Problem.bad("Cannot import: the request has no part named [file]");
      }
      upload.options();
      return upload;
    } catch (FileUploadException e) {
      upload.delete();
      throw Problem.bad("Cannot read the upload: " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      upload.delete();
      throw e;
    }
  }

  private static UploadContext context(Exchange exchange, InputStream body) {
    return new UploadContext() {
      @Override
      public long contentLength() {
        return exchange.request().getContentLengthLong();
      }

      @Override
      public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
      }

      @Override
      public String getContentType() {
        return exchange.request().getContentType();
      }

      @Override
      @SuppressWarnings("deprecation") // The interface asks for it; nobody calls it.
      public int getContentLength() {
        return (int) Math.min(Integer.MAX_VALUE, contentLength());
      }

      @Override
      public InputStream getInputStream() {
        return body;
      }
    };
  }

  private void take(FileItemStream item) throws IOException {
    try (InputStream in = item.openStream()) {
      if (!item.isFormField() && item.getFieldName().equals("file")) {
        if (files.size() >= MOST_FILES) {
          throw Problem.of(
              413, "Cannot import more than " + MOST_FILES + " files at once; send fewer");
        }
        Path file = folder.resolve(files.size() + ".upload");
        Files.copy(in, file);
        files.add(UploadedFile.of(String.valueOf(item.getName()), file));
      } else if (item.isFormField() && FIELDS.contains(item.getFieldName())) {
        byte[] value = in.readNBytes(LONGEST_FIELD);
        fields.put(item.getFieldName(), new String(value, StandardCharsets.UTF_8).strip());
      } else {
        throw Problem.bad(
            "Cannot use the part ["
                + item.getFieldName()
                + "]: expected files named [file], or one of "
                + FIELDS);
      }
    }
  }

  /** How to read the files. */
  ImportOptions options() {
    return new ImportOptions(
        charset(field("encoding")),
        time(field("creationTime")),
        ImportOptions.DEFAULT_MAX_BYTES,
        Map.of());
  }

  /** Name of the importer that reads all files; null if each finds its own. */
  @Nullable String format() {
    return field("format");
  }

  private @Nullable String field(String name) {
    String value = fields.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Problem.bad(
          "Cannot use the encoding ["
              + name
              + "]: this Java knows no such encoding; expected for example UTF-8 or windows-1252");
    }
  }

  private static @Nullable CreationTime time(@Nullable String value) {
    try {
      return value == null ? null : new CreationTime(value, CreationTime.Basis.OPTION);
    } catch (IllegalArgumentException e) {
      throw Problem.bad(String.valueOf(e.getMessage()));
    }
  }

  /** Deletes the files. */
  void delete() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
