package org.postil.standoff;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.postil.api.document.Document;
import org.postil.api.layer.Span;

/**
 * A document for formats that people look at: the spans that can be drawn over its text, and what
 * is told of each. What is not drawn or told counts as lost.
 */
public final class DrawnDocument {

  private static final List<String> TOLD =
      List.of("label", "value", "name", "speakerName", "targetName");

  private final Document document;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> types;
  private final Map<Span, String> tips = new IdentityHashMap<>();

  /**
   * Chooses what can be drawn.
   *
   * @param document the document
   * @param index its spans
   * @param losses is told what is left out
   */
  public DrawnDocument(Document document, SpanIndex index, LossCounter losses) {
    this.document = document;
    for (Span span : index.spans()) {
      if (span.type().equals(TypeNames.RELATION)) {
        losses.add("relations not drawn");
      } else if (span.begin() == span.end()) {
        losses.add("spans of no text not drawn");
      } else {
        spans.add(span);
        tips.put(span, tip(span, index.features(span), losses));
      }
    }
    TreeSet<String> names = new TreeSet<>();
    spans.forEach(span -> names.add(TypeNames.shortName(span.type())));
    types = List.copyOf(names);
  }

  private static String tip(Span span, Map<String, FeatureValue> features, LossCounter losses) {
    StringBuilder tip = new StringBuilder(TypeNames.shortName(span.type()));
    for (String name : TOLD) {
      if (features.remove(name) instanceof FeatureValue.Text text) {
        tip.append(' ').append(text.value());
      }
    }
    features.keySet().forEach(name -> losses.add("features not shown: " + name));
    return tip.append(" (").append(span.layer().header().by()).append(')').toString();
  }

  /**
   * The title of the document.
   *
   * @return its id if it has none
   */
  public String title() {
    String title = document.metadata().title();
    return title == null ? document.id() : title;
  }

  /**
   * What stands below the title.
   *
   * @return id, source and date, as far as they are known
   */
  public String facts() {
    List<String> facts = new ArrayList<>();
    facts.add(document.id());
    if (document.metadata().source() != null) {
      facts.add(document.metadata().source());
    }
    document.metadata().published().ifPresent(time -> facts.add(time.value()));
    return String.join(" · ", facts);
  }

  /**
   * The spans to be drawn.
   *
   * @return in order of the text
   */
  public List<Span> spans() {
    return spans;
  }

  /**
   * The types of the spans; their places in this list tell them apart by colour.
   *
   * @return short names in order of the alphabet
   */
  public List<String> types() {
    return types;
  }

  /**
   * What is told of a span where there is room for a line.
   *
   * @param span one of {@link #spans}
   * @return type, label and who found it
   */
  public String tip(Span span) {
    return tips.getOrDefault(span, "");
  }
}
