package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonValues;

/**
 * NIF 2.1 in Turtle: the text is a context, a span a phrase in it with an annotation unit for what
 * is said of it. Offsets are code points.
 *
 * @see <a href="https://persistence.uni-leipzig.org/nlp2rdf/">NIF</a>
 */
@Component(service = {Importer.class, Exporter.class})
public final class NifFormat extends StandoffFormat {

  private static final String PREFIXES =
      """
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix postil: <urn:postil:> .

      """;

  /** For OSGi. */
  public NifFormat() {}

  @Override
  public String format() {
    return "nif";
  }

  @Override
  public String title() {
    return "NIF 2.1 (RDF in Turtle)";
  }

  @Override
  String extension() {
    return ".ttl";
  }

  @Override
  public int recognises(Candidate candidate) {
    String head = new String(candidate.head(), StandardCharsets.UTF_8);
    return head.contains("nlp2rdf/ontologies/nif-core#")
        ? BY_CONTENT + 5
        : candidate.extension().equals("ttl") ? BY_NAME : NO;
  }

  @Override
  Incoming read(byte[] bytes, ImportSource source, ImportOptions options) throws IOException {
    Turtle turtle = Turtle.read(new String(bytes, StandardCharsets.UTF_8));
    return new NifReader(turtle, options).document();
  }

  @Override
  public void write(Outgoing document, OutputStream out) throws IOException {
    String base = "urn:postil:document:" + iri(document.id());
    int length = document.points().count();
    String context = "<" + base + "#char=0," + length + ">";
    StringBuilder turtle = new StringBuilder(PREFIXES);
    turtle.append(context).append("\n    a nif:Context, nif:OffsetBasedString ;\n");
    turtle.append("    nif:beginIndex \"0\"^^xsd:nonNegativeInteger ;\n    nif:endIndex \"");
    turtle.append(length).append("\"^^xsd:nonNegativeInteger ;\n");
    document
        .facts()
        .forEach(
            (name, value) ->
                turtle
                    .append("    postil:fact ")
                    .append(literal(name + "=" + value))
                    .append(" ;\n"));
    turtle.append("    nif:isString ").append(literal(document.text())).append(" .\n");
    Map<String, StringBuilder> phrases = new LinkedHashMap<>();
    for (Span span : document.spans()) {
      phrases
          .computeIfAbsent(place(span, document), place -> phrase(base, context, span, document))
          .append(unit(span, document));
    }
    phrases.values().forEach(phrase -> turtle.append('\n').append(phrase).append(" .\n"));
    out.write(turtle.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String place(Span span, Outgoing document) {
    return document.points().fromUnits(span.begin())
        + ","
        + document.points().fromUnits(span.end());
  }

  private static StringBuilder phrase(String base, String context, Span span, Outgoing document) {
    String[] ends = place(span, document).split(",");
    return new StringBuilder("<" + base + "#char=" + place(span, document) + ">")
        .append("\n    a nif:Phrase, nif:OffsetBasedString ;\n    nif:referenceContext ")
        .append(context)
        .append(" ;\n    nif:beginIndex \"" + ends[0] + "\"^^xsd:nonNegativeInteger ;\n")
        .append("    nif:endIndex \"" + ends[1] + "\"^^xsd:nonNegativeInteger ;\n")
        .append("    nif:anchorOf ")
        .append(literal(document.covered(span)));
  }

  private static String unit(Span span, Outgoing document) {
    Map<String, Object> features = document.features(span);
    Object label = features.remove("label");
    StringBuilder unit = new StringBuilder(" ;\n    nif:annotationUnit [ a nif:AnnotationUnit ");
    unit.append("; postil:number ").append(document.number(span)).append(" ; postil:type ");
    unit.append(literal(TypeNames.shortName(span.type())));
    if (label != null) {
      unit.append(" ; postil:label ").append(literal(String.valueOf(label)));
    }
    if (features.get("link") instanceof String link
        && link.matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
      unit.append(" ; itsrdf:taIdentRef <").append(link).append('>');
    }
    if (features.get("confidence") instanceof Double confidence) {
      unit.append(" ; itsrdf:taConfidence \"").append(confidence).append("\"^^xsd:double");
    }
    if (!features.isEmpty()) {
      unit.append(" ; postil:features ").append(literal(JsonValues.text(features)));
    }
    return unit.append(" ]").toString();
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  private static String iri(String id) {
    return java.net.URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
