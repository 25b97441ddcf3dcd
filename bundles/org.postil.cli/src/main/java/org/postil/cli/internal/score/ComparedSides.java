package org.postil.cli.internal.score;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Region;

/** Two sides over the same documents. */
public final class ComparedSides {

  private static final Set<String> LEFT_OUT =
      Set.of("org.postil.types.Token", "org.postil.types.Sentence", "org.postil.types.Zone");

  private final Supplier<Iterator<Document>> documents;
  private final Side a;
  private final Side b;

  /**
   * Puts two sides beside each other.
   *
   * @param documents asked for each pass over the documents
   * @param a the reference
   * @param b what is judged
   */
  public ComparedSides(Supplier<Iterator<Document>> documents, Side a, Side b) {
    this.documents = documents;
    this.a = a;
    this.b = b;
  }

  /**
   * Starts a pass.
   *
   * @return documents that a side has done, read one by one
   */
  public Iterator<ComparedDocument> pass() {
    Iterator<Document> source = documents.get();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public ComparedDocument next() {
        Document document = source.next();
        return new ComparedDocument(
            document, a.layers(document), b.layers(document), skipped(document));
      }
    };
  }

  /**
   * The types of spans that either side has; reads all documents.
   *
   * @return full names in order; tokens, sentences and zones are left out
   */
  public List<String> types() {
    Set<String> types = new TreeSet<>();
    pass()
        .forEachRemaining(
            document -> {
              List<Layer> both = new ArrayList<>(document.a());
              both.addAll(document.b());
              types.addAll(SpanTypes.in(both));
            });
    types.removeAll(LEFT_OUT);
    types.removeIf(type -> type.startsWith("imported."));
    return List.copyOf(types);
  }

  private List<Region> skipped(Document document) {
    List<Region> regions = new ArrayList<>();
    for (Side side : List.of(a, b)) {
      if (side instanceof FileSide file && file.document(document.id()) != null) {
        regions.addAll(file.document(document.id()).skip());
      }
    }
    return regions;
  }
}
