package org.postil.io.office.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Span;
import org.postil.standoff.DrawnDocument;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/** One document: title, facts, legend, text with marks and labels, what is not shown. */
final class Report {

  private static final int MOST_LABELS = 60;

  private final Document document;
  private final LossCounter losses;
  private final DrawnDocument drawn;

  Report(AnnotatedDocument annotated, ExportOptions options, LossCounter losses) {
    SpanIndex index = new SpanIndex(annotated, options);
    this.document = annotated.document();
    this.losses = losses;
    this.drawn = new DrawnDocument(document, index, losses);
    losses.add("feature structures that are no spans dropped", index.others());
  }

  void write(PDDocument pdf, FontFiles files) throws IOException {
    Typesetter setter = new Typesetter(pdf, files, losses);
    pdf.getDocumentInformation().setTitle(drawn.title());
    String language = document.metadata().language();
    if (language != null) {
      pdf.getDocumentCatalog().setLanguage(language);
    }
    try (Pages pages = new Pages(pdf, setter, this::hue, drawn::tip)) {
      pages.paragraph(setter.pieces(drawn.title(), Look.TITLE));
      pages.paragraph(setter.pieces(drawn.facts(), Look.SMALL));
      legend(pages, setter);
      pages.gap(8);
      body(pages, setter);
      pages.gap(12);
      pages.paragraph(setter.pieces("Not shown", Look.HEADING));
      for (String line : lossLines()) {
        pages.paragraph(setter.pieces(line, Look.SMALL));
      }
      pages.finish(document.id());
    }
  }

  private List<String> lossLines() {
    List<String> lines = new ArrayList<>();
    losses.report().losses().forEach((what, cases) -> lines.add(what + ": " + cases));
    return lines.isEmpty() ? List.of("Nothing was left out.") : lines;
  }

  private void legend(Pages pages, Typesetter setter) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Span> examples = new TreeMap<>();
    for (Span span : drawn.spans()) {
      String name = TypeNames.shortName(span.type()) + " " + label(span);
      counts.merge(name, 1L, Long::sum);
      examples.putIfAbsent(name, span);
    }
    List<Piece> pieces = new ArrayList<>();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      if (!pieces.isEmpty()) {
        pieces.addAll(setter.pieces(" · ", Look.SMALL));
      }
      if (pieces.size() > 6 * MOST_LABELS) {
        pieces.addAll(setter.pieces("and more labels", Look.SMALL));
        break;
      }
      Look look = Look.label(hue(examples.get(count.getKey())));
      Look larger = new Look(Look.SMALL.size(), true, look.ink(), List.of());
      pieces.addAll(setter.pieces(count.getKey() + " ", larger));
      pieces.addAll(setter.pieces(count.getValue().toString(), Look.SMALL));
    }
    pages.paragraph(pieces);
  }

  private void body(Pages pages, Typesetter setter) throws IOException {
    MarkedText text = new MarkedText(document.text(), drawn.spans());
    int at = 0;
    for (Zone zone : document.zones()) {
      block(at, zone.begin(), Look.TEXT, text, pages, setter);
      block(zone.begin(), zone.end(), look(zone.kind()), text, pages, setter);
      at = Math.max(at, zone.end());
    }
    block(at, document.text().length(), Look.TEXT, text, pages, setter);
  }

  private static Look look(ZoneKind kind) {
    return switch (kind) {
      case TITLE, HEADING -> Look.HEADING;
      case BOILERPLATE -> Look.SMALL;
      default -> Look.TEXT;
    };
  }

  private void block(int begin, int end, Look look, MarkedText text, Pages pages, Typesetter setter)
      throws IOException {
    boolean written = false;
    int at = begin;
    while (at < end) {
      int lineEnd = document.text().indexOf('\n', at);
      int stop = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
      List<Piece> pieces = line(at, stop, look, text, setter);
      if (!pieces.stream().allMatch(Piece::isSpace)) {
        pages.paragraph(pieces);
        written = true;
      }
      at = stop;
    }
    pages.gap(written ? 6 : 0);
  }

  private List<Piece> line(int begin, int end, Look look, MarkedText text, Typesetter setter) {
    List<Piece> pieces = new ArrayList<>();
    text.cut(
        begin,
        end,
        stretch -> {
          pieces.addAll(setter.pieces(stretch.text(), look.in(stretch.spans())));
          for (Span span : stretch.ending()) {
            pieces.addAll(setter.pieces(" ", Look.label(hue(span))));
            String label = label(span).replaceAll("\\s+", "_");
            pieces.addAll(setter.pieces(label, Look.label(hue(span))));
          }
        });
    return pieces;
  }

  private Hue hue(Span span) {
    return Hue.number(drawn.types().indexOf(TypeNames.shortName(span.type())));
  }

  private static String label(Span span) {
    return span.string("label").orElse(TypeNames.shortName(span.type()));
  }
}
