package org.postil.io.brat.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.CodePoints;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TypeNames;

/** Writes the annotation file of one document. */
final class BratAnnotations {

  private final String text;
  private final CodePoints points;
  private final SpanIndex index;
  private final LossCounter losses;
  private final BratConfiguration configuration;
  private final Map<Reference, String> ids = new HashMap<>();
  private final List<Span> relations = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final BratLines lines = new BratLines();

  BratAnnotations(
      AnnotatedDocument document,
      ExportOptions options,
      LossCounter losses,
      BratConfiguration configuration) {
    this.text = document.document().text();
    this.points = CodePoints.of(text);
    this.losses = losses;
    this.configuration = configuration;
    this.index = new SpanIndex(document, options);
    losses.add("feature structures that are no spans dropped", index.others());
  }

  String text() {
    for (Span span : index.spans()) {
      if (span.type().equals(TypeNames.LABEL)) {
        losses.add("labels of documents left out");
      } else if (span.type().equals(TypeNames.RELATION)) {
        relations.add(span);
      } else if (span.begin() == span.end() && !span.type().equals(Brat.EVENT)) {
        losses.add("spans of no length dropped");
      } else {
        spans.add(span);
        name(span);
      }
    }
    relations.forEach(relation -> ids.put(relation.reference(), lines.next("R")));
    spans.forEach(this::write);
    relations.forEach(this::writeRelation);
    return lines.text();
  }

  private void name(Span span) {
    if (span.type().equals(Brat.EVENT)) {
      ids.put(span.reference(), lines.next("E"));
    } else if (!span.type().equals(Brat.EQUIVALENCE)) {
      ids.put(span.reference(), lines.next("T"));
    }
  }

  private void write(Span span) {
    Map<String, FeatureValue> features = new LinkedHashMap<>(index.features(span));
    String label = BratLines.text(features.get("label"));
    if (span.type().equals(Brat.EVENT)) {
      event(span, features, label);
    } else if (span.type().equals(Brat.EQUIVALENCE)) {
      List<String> members = targets(features.remove(Brat.MEMBERS));
      lines.add("*\t" + Brat.type(label) + " " + String.join(" ", members));
      return;
    } else {
      textBound(span, features, label);
    }
    writeFeatures(span, features);
  }

  private void textBound(Span span, Map<String, FeatureValue> features, String label) {
    String type = Brat.type(span.type(), label);
    boolean trigger = span.type().equals(Brat.TRIGGER) && Brat.type(label).equals(label);
    if (type.equals(label) || trigger) {
      type = label;
      features.remove("label");
    }
    List<int[]> parts = new ArrayList<>();
    if (features.get(Brat.FRAGMENTS) instanceof FeatureValue.Many many) {
      features.remove(Brat.FRAGMENTS);
      for (FeatureValue part : many.values()) {
        if (part instanceof FeatureValue.Target target) {
          parts.add(new int[] {target.span().begin(), target.span().end()});
        }
      }
    }
    textBound(id(span), type, parts.isEmpty() ? List.of(place(span)) : parts);
    configuration.entity(type);
  }

  private static int[] place(Span span) {
    return new int[] {span.begin(), span.end()};
  }

  private void textBound(String id, String type, List<int[]> parts) {
    String offsets =
        parts.stream()
            .map(part -> points.fromUnits(part[0]) + " " + points.fromUnits(part[1]))
            .collect(Collectors.joining(";"));
    String covered =
        parts.stream()
            .map(part -> text.substring(part[0], part[1]).replaceAll("[\\n\\t]", " "))
            .collect(Collectors.joining(" "));
    lines.add(id + "\t" + type + " " + offsets + "\t" + covered);
  }

  private void event(Span span, Map<String, FeatureValue> features, String label) {
    List<String> triggers = targets(features.remove(Brat.TRIGGER_OF));
    String trigger = triggers.isEmpty() ? lines.next("T") : triggers.get(0);
    if (triggers.isEmpty()) {
      textBound(trigger, Brat.type(label), List.of(place(span)));
    }
    StringBuilder line = new StringBuilder(id(span) + "\t" + Brat.type(label) + ":" + trigger);
    List<String> arguments = targets(features.remove(Brat.ARGUMENTS));
    if (features.remove(Brat.ROLES) instanceof FeatureValue.Many roles) {
      for (int i = 0; i < Math.min(arguments.size(), roles.values().size()); i++) {
        String role = Brat.type(BratLines.text(roles.values().get(i)));
        line.append(' ').append(role).append(':').append(arguments.get(i));
      }
    }
    features.remove("label");
    lines.add(line.toString());
    configuration.event(Brat.type(label));
  }

  private void writeRelation(Span relation) {
    Map<String, FeatureValue> features = new LinkedHashMap<>(index.features(relation));
    List<String> from = targets(features.remove("from"));
    List<String> to = targets(features.remove("to"));
    if (from.isEmpty() || to.isEmpty()) {
      losses.add("relations dropped that do not join two exported spans");
      return;
    }
    String label = BratLines.text(features.remove("label"));
    String type = Brat.type(label.isEmpty() ? "Relation" : label);
    losses.add("labels written with underscores", type.equals(label) ? 0 : 1);
    String one = role(features.remove(Brat.FROM_ROLE), "Arg1");
    String other = role(features.remove(Brat.TO_ROLE), "Arg2");
    relation(id(relation), type, one + ":" + from.get(0), other + ":" + to.get(0));
    configuration.relation(type, one, other);
    writeFeatures(relation, features);
  }

  private static String role(@Nullable FeatureValue value, String usual) {
    return value == null ? usual : Brat.type(BratLines.text(value));
  }

  private void relation(String id, String type, String from, String to) {
    lines.add(id + "\t" + type + " " + from + " " + to + "\t");
  }

  private void writeFeatures(Span span, Map<String, FeatureValue> features) {
    if (features.get(Brat.LINK) instanceof FeatureValue.Text link
        && link.value().matches("[^\\s:]+:\\S+")) {
      String shown = BratLines.text(features.remove(Brat.LINK_TEXT)).replaceAll("[\\t\\n]", " ");
      lines.add(lines.next("N") + "\tReference " + id(span) + " " + link.value() + "\t" + shown);
      features.remove(Brat.LINK);
    }
    features.forEach((name, value) -> writeFeature(span, name, value));
  }

  private void writeFeature(Span span, String name, FeatureValue value) {
    if (value instanceof FeatureValue.Target || isTargets(value)) {
      for (String target : targets(value)) {
        String type = Brat.FEATURE + name;
        relation(lines.next("R"), type, "Arg1:" + id(span), "Arg2:" + target);
        configuration.relation(type, "Arg1", "Arg2");
      }
    } else if (value instanceof FeatureValue.Many many) {
      if (name.equals(Brat.NOTES)) {
        many.values().forEach(note -> note(Brat.NOTE_TYPE, span, BratLines.text(note)));
      } else {
        losses.add("lists left out: " + name);
      }
    } else if (value instanceof FeatureValue.Foreign) {
      losses.add("references to what is no exported span dropped: " + name);
    } else {
      attribute(span, name, value);
    }
  }

  private void attribute(Span span, String name, FeatureValue value) {
    String written = BratLines.text(value);
    if (value instanceof FeatureValue.Truth truth) {
      if (truth.value()) {
        lines.add(lines.next("A") + "\t" + name + " " + id(span));
        configuration.attribute(name, "");
      }
    } else if (written.matches("\\S+")) {
      lines.add(lines.next("A") + "\t" + name + " " + id(span) + " " + written);
      configuration.attribute(name, written);
    } else {
      note(name, span, Escapes.write(written));
    }
  }

  private void note(String type, Span span, String content) {
    lines.add(lines.next("#") + "\t" + type + " " + id(span) + "\t" + content.replace('\n', ' '));
  }

  private static boolean isTargets(FeatureValue value) {
    return value instanceof FeatureValue.Many many
        && !many.values().isEmpty()
        && many.values().stream().allMatch(FeatureValue.Target.class::isInstance);
  }

  /** The ids of what a value refers to; plain annotations get one when they are first needed. */
  private List<String> targets(@Nullable FeatureValue value) {
    List<String> found = new ArrayList<>();
    if (value instanceof FeatureValue.Many many) {
      many.values().forEach(each -> found.addAll(targets(each)));
    } else if (value instanceof FeatureValue.Target target) {
      String id = ids.get(target.span().reference());
      if (id == null && target.span().type().equals(TypeNames.ANCHOR)) {
        id = lines.next("T");
        ids.put(target.span().reference(), id);
        String type = Brat.type(TypeNames.ANCHOR, "");
        textBound(id, type, List.of(place(target.span())));
        configuration.entity(type);
      }
      if (id == null) {
        losses.add("references to spans that are not exported dropped");
      } else {
        found.add(id);
      }
    }
    return found;
  }

  private String id(Span span) {
    return ids.getOrDefault(span.reference(), "");
  }
}
