package org.postil.io.archive.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.io.ImportedDocument;

/**
 * A record of a web archive.
 *
 * @param headers its fields, names in lower case
 * @param http the fields of the answer in it, names in lower case; empty when there is none
 * @param body what was answered
 */
record WarcRecord(Map<String, String> headers, Map<String, String> http, byte[] body) {

  /** Whether it holds a page that was found. */
  boolean isPage() {
    String type = headers.getOrDefault("warc-type", "");
    boolean found = http.getOrDefault(":status", "200").startsWith("2");
    return (type.equals("response") || type.equals("resource") || type.equals("conversion"))
        && found
        && body.length > 0;
  }

  /** An extension for importers that look at names. */
  String extension() {
    String type = http.getOrDefault("content-type", headers.getOrDefault("content-type", ""));
    if (type.contains("html")) {
      return ".html";
    }
    if (type.contains("pdf")) {
      return ".pdf";
    }
    return type.startsWith("text/plain") ? ".txt" : ".bin";
  }

  /** The same document with the address of the page; the day it was fetched is no creation time. */
  ImportedDocument named(ImportedDocument imported) {
    Document document = imported.document();
    Metadata old = document.metadata();
    Map<String, String> other = new TreeMap<>(old.other());
    put(other, "url", headers.get("warc-target-uri"));
    put(other, "fetched", headers.get("warc-date"));
    CreationTime time = old.creationTime();
    Metadata metadata = new Metadata(old.source(), old.title(), old.language(), time, other);
    return new ImportedDocument(document.withMetadata(metadata), imported.gold());
  }

  private static void put(Map<String, String> other, String name, @Nullable String value) {
    if (value != null) {
      other.put(name, value);
    }
  }
}
