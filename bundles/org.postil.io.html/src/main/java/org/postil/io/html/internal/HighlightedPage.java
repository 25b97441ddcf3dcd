package org.postil.io.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.layer.Span;
import org.postil.standoff.DrawnDocument;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/**
 * One document as a page. Spans may overlap, elements may not: the text is cut wherever a span
 * begins or ends, and each piece says which spans it is in.
 */
final class HighlightedPage {

  private static final int[] HUES = {210, 30, 130, 280, 0, 175, 55, 320, 240, 90};

  private final Document document;
  private final DrawnDocument drawn;
  private final List<Span> spans;

  HighlightedPage(Document document, SpanIndex index, LossCounter losses) {
    this.document = document;
    this.drawn = new DrawnDocument(document, index, losses);
    this.spans = drawn.spans();
  }

  String html() {
    StringBuilder html = new StringBuilder(Markup.head(drawn.title()));
    String language = document.metadata().language();
    html.append("<body dir=\"auto\"")
        .append(language == null ? "" : " lang=\"" + Markup.escaped(language) + "\"")
        .append(">\n");
    facts(html);
    legend(html);
    int at = 0;
    Pieces pieces = new Pieces();
    for (Zone zone : document.zones()) {
      block(html, "p", "", at, zone.begin(), pieces);
      block(html, tag(zone.kind()), look(zone.kind()), zone.begin(), zone.end(), pieces);
      at = zone.end();
    }
    block(html, "p", "", at, document.text().length(), pieces);
    return html.append("</body></html>\n").toString();
  }

  private void facts(StringBuilder html) {
    html.append("<p class=\"facts\">").append(Markup.escaped(drawn.facts()));
    html.append("</p>\n");
  }

  private void legend(StringBuilder html) {
    html.append("<p class=\"legend\">");
    for (String type : drawn.types()) {
      long count = spans.stream().filter(s -> TypeNames.shortName(s.type()).equals(type)).count();
      html.append("<mark style=\"--h:").append(hue(type)).append("\">");
      html.append(Markup.escaped(type)).append(" ").append(count).append("</mark>");
    }
    html.append("</p>\n");
  }

  private void block(
      StringBuilder html, String tag, String look, int begin, int end, Pieces pieces) {
    if (document.text().substring(begin, end).isBlank()) {
      return;
    }
    html.append('<').append(tag).append(look).append(" dir=\"auto\">");
    pieces.write(html, begin, end);
    html.append("</").append(tag).append(">\n");
  }

  private static String tag(ZoneKind kind) {
    return switch (kind) {
      case TITLE -> "h1";
      case HEADING -> "h2";
      default -> "p";
    };
  }

  private static String look(ZoneKind kind) {
    return kind == ZoneKind.BOILERPLATE ? " class=\"around\"" : "";
  }

  private int hue(String type) {
    return HUES[drawn.types().indexOf(type) % HUES.length];
  }

  /** Cuts the text into pieces from left to right. */
  private final class Pieces {
    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final PriorityQueue<Span> open =
        new PriorityQueue<>((a, b) -> Integer.compare(a.end(), b.end()));
    private int next;

    Pieces() {
      spans.forEach(
          span -> {
            cuts.add(span.begin());
            cuts.add(span.end());
          });
    }

    void write(StringBuilder html, int begin, int end) {
      int at = begin;
      while (at < end) {
        while (next < spans.size() && spans.get(next).begin() <= at) {
          open.add(spans.get(next++));
        }
        while (!open.isEmpty() && open.peek().end() <= at) {
          open.remove();
        }
        Integer cut = cuts.higher(at);
        int stop = cut == null ? end : Math.min(cut, end);
        piece(html, document.text().substring(at, stop));
        at = stop;
      }
    }

    private void piece(StringBuilder html, String text) {
      if (open.isEmpty() || text.isBlank()) {
        html.append(Markup.escaped(text));
        return;
      }
      // The shortest span decides the colour: it is the one that says most of this place.
      List<Span> here = new ArrayList<>(open);
      here.sort((a, b) -> Integer.compare(a.end() - a.begin(), b.end() - b.begin()));
      int hue = hue(TypeNames.shortName(here.get(0).type()));
      html.append("<mark style=\"--h:").append(hue).append('"');
      html.append(here.size() > 1 ? " class=\"many\"" : "").append(" title=\"");
      html.append(Markup.escaped(String.join("; ", here.stream().map(drawn::tip).toList())));
      html.append("\">").append(Markup.escaped(text)).append("</mark>");
    }
  }
}
