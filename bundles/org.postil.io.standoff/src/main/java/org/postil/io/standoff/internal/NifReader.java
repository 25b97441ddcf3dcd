package org.postil.io.standoff.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.SpanLabel;
import org.postil.standoff.TypeNames;

/** Finds the context and the phrases in the triples of a NIF file. */
final class NifReader {

  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final String ITS = "http://www.w3.org/2005/11/its/rdf#";
  private static final String POSTIL = "urn:postil:";

  private final Turtle turtle;
  private final ImportOptions options;

  NifReader(Turtle turtle, ImportOptions options) {
    this.turtle = turtle;
    this.options = options;
  }

  Incoming document() throws IOException {
    List<String> contexts =
        turtle.triples().keySet().stream()
            .filter(each -> !turtle.all(each, NIF + "isString").isEmpty())
            .toList();
    if (contexts.size() != 1) {
      throw new ImportException(
          "it has "
              + contexts.size()
              + " contexts with a nif:isString, expected one; write each document to a file of its"
              + " own");
    }
    String context = contexts.get(0);
    Incoming document = new Incoming(turtle.first(context, NIF + "isString"), options);
    for (String fact : turtle.all(context, POSTIL + "fact")) {
      int sign = fact.indexOf('=');
      document.fact(fact.substring(0, Math.max(0, sign)), fact.substring(sign + 1));
    }
    for (String subject : turtle.triples().keySet()) {
      // A phrase that covers the whole text has the name of the context.
      boolean phrase =
          !subject.equals(context) || !turtle.all(subject, NIF + "annotationUnit").isEmpty();
      if (phrase && !turtle.all(subject, NIF + "beginIndex").isEmpty()) {
        phrase(subject, document);
      }
    }
    return document;
  }

  private void phrase(String subject, Incoming document) throws IOException {
    long begin = number(subject, "beginIndex");
    long end = number(subject, "endIndex");
    List<String> anchors = turtle.all(subject, NIF + "anchorOf");
    String covered = anchors.isEmpty() ? null : anchors.get(0);
    List<String> units = turtle.all(subject, NIF + "annotationUnit");
    if (units.isEmpty()) {
      foreign(subject, subject, document, begin, end, covered);
    }
    for (String unit : units) {
      String type = turtle.first(unit, POSTIL + "type");
      if (type.isEmpty()) {
        foreign(unit, subject, document, begin, end, covered);
        continue;
      }
      GoldSpan span = document.codePoints(type, begin, end, covered);
      List<String> labels = turtle.all(unit, POSTIL + "label");
      span.set("label", labels.isEmpty() ? null : labels.get(0));
      document.name(turtle.first(unit, POSTIL + "number"), span);
      if (Json.value(turtle.first(unit, POSTIL + "features")) instanceof Map<?, ?> features) {
        document.features(span, features);
      }
    }
  }

  /** What another tool says of a phrase: its class, where it leads, or only what it is in NIF. */
  private void foreign(
      String said, String phrase, Incoming document, long begin, long end, @Nullable String covered)
      throws IOException {
    String label = local(turtle.first(said, ITS + "taClassRef"));
    String link = turtle.first(said, ITS + "taIdentRef");
    List<String> kinds = turtle.all(phrase, Turtle.TYPE);
    String type = label.isEmpty() ? TypeNames.ENTITY : SpanLabel.parse(label).type();
    if (kinds.contains(NIF + "Word")) {
      type = TypeNames.TOKEN;
    } else if (kinds.contains(NIF + "Sentence")) {
      type = TypeNames.SENTENCE;
    }
    boolean plain = type.equals(TypeNames.TOKEN) || type.equals(TypeNames.SENTENCE);
    document
        .codePoints(type, begin, end, covered)
        .set("label", label.isEmpty() || plain ? null : label)
        .set("link", link.isEmpty() || plain ? null : link);
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private long number(String subject, String name) throws ImportException {
    String value = turtle.first(subject, NIF + name);
    if (!value.matches("\\d{1,10}")) {
      throw new ImportException(
          "a phrase has the " + name + " [" + value + "], expected a number of characters");
    }
    return Long.parseLong(value);
  }
}
