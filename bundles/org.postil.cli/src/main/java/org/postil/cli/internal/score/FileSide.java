package org.postil.cli.internal.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.cli.internal.CommandFailure;

/** The spans of a file of JSON lines; documents are told by their id, and must have one text. */
public final class FileSide implements Side {

  private final String file;
  private final Map<String, GoldDocument> documents = new LinkedHashMap<>();

  /**
   * Takes the documents of a file.
   *
   * @param file its name, for messages
   * @param documents what it holds
   */
  public FileSide(String file, List<GoldDocument> documents) {
    this.file = file;
    documents.forEach(each -> this.documents.put(each.document().id(), each));
  }

  /**
   * The documents of the file.
   *
   * @return in order
   */
  public List<Document> documents() {
    return documents.values().stream().map(GoldDocument::document).toList();
  }

  /**
   * A document with the stretches to skip.
   *
   * @param id its id
   * @return null if the file does not have it
   */
  @org.jspecify.annotations.Nullable
  GoldDocument document(String id) {
    return documents.get(id);
  }

  @Override
  public List<Layer> layers(Document document) {
    GoldDocument own = documents.get(document.id());
    if (own == null) {
      return List.of();
    }
    if (!own.document().text().equals(document.text())) {
      throw CommandFailure.usage(
          "Cannot compare document ["
              + document.id()
              + "]: its text in ["
              + file
              + "] is another than on the other side; compare spans of one text");
    }
    return List.of(own.layer());
  }
}
