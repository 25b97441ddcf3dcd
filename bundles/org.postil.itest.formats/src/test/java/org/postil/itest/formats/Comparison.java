package org.postil.itest.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.TypeNames;

/**
 * A document that went out and what came back.
 *
 * @param sameText whether the text came back as it was, white space included
 * @param trimmed spans that came back, but for white space at their ends that is no longer there
 * @param missing spans that did not come back with type, label and place
 * @param added spans that came back and did not go out
 * @param features features that came back otherwise or not at all, by their name
 */
record Comparison(
    boolean sameText,
    long trimmed,
    List<String> missing,
    List<String> added,
    Map<String, Long> features) {

  /** Spans that formats make where they need them, and those that only others point at. */
  private static final Set<String> HELPERS =
      Set.of(TypeNames.TOKEN, TypeNames.SENTENCE, TypeNames.ANCHOR, TypeNames.ZONE);

  /** Those of INCEpTION. */
  private static final Pattern OTHERS_HELPERS =
      Pattern.compile("de\\.tudarmstadt\\..*\\.(?:Token|Sentence|DocumentMetaData)");

  private record Told(String place, boolean blankEnd, Map<String, String> features) {}

  static Comparison of(AnnotatedDocument out, ImportedDocument back, String where) {
    TextAlignment text = TextAlignment.of(out.document().text(), back.document().text(), where);
    TextAlignment same = TextAlignment.of(back.document().text(), back.document().text(), where);
    List<Told> missing = told(out.layers(), text);
    List<Told> added =
        told(
            back.gold(),
            text.same()
                ? same
                : TextAlignment.of(back.document().text(), back.document().text() + " ", where));
    Map<String, Long> features = new TreeMap<>();
    Map<String, List<Told>> byPlace = new TreeMap<>();
    added.forEach(each -> byPlace.computeIfAbsent(each.place, p -> new ArrayList<>()).add(each));
    List<String> lost = new ArrayList<>();
    long trimmed = 0;
    for (Told each : missing) {
      List<Told> candidates = byPlace.getOrDefault(each.place, List.of());
      Optional<Told> found =
          candidates.stream().min(Comparator.comparingInt(c -> differing(each, c).size()));
      if (found.isEmpty()) {
        lost.add(each.place);
      } else {
        candidates.remove(found.get());
        trimmed += each.blankEnd ? 1 : 0;
        differing(each, found.get()).forEach(name -> features.merge(name, 1L, Long::sum));
      }
    }
    List<String> extra = new ArrayList<>();
    byPlace.values().forEach(list -> list.forEach(each -> extra.add(each.place)));
    return new Comparison(text.same(), trimmed, lost, extra, features);
  }

  private static List<String> differing(Told one, Told other) {
    TreeSet<String> names = new TreeSet<>(one.features.keySet());
    names.addAll(other.features.keySet());
    return names.stream()
        .filter(n -> !one.features.getOrDefault(n, "").equals(other.features.getOrDefault(n, "")))
        .toList();
  }

  private static List<Told> told(List<Layer> layers, TextAlignment text) {
    List<Told> told = new ArrayList<>();
    for (Layer layer : layers) {
      for (Span span : layer.spans()) {
        boolean helper = OTHERS_HELPERS.matcher(span.type()).matches();
        if (!helper && !HELPERS.contains(span.type())) {
          boolean blankEnd = !text.same() && text.hasBlankEnd(span.begin(), span.end());
          told.add(new Told(place(span, text), blankEnd, features(span, layers, text)));
        }
      }
    }
    return told;
  }

  private static String place(Span span, TextAlignment text) {
    int[] place = text.span(span.begin(), span.end());
    return TypeNames.shortName(span.type())
        + " "
        + span.string("label").orElse("")
        + " ["
        + place[0]
        + ","
        + place[1]
        + ")";
  }

  private static Map<String, String> features(Span span, List<Layer> layers, TextAlignment text) {
    Map<String, String> features = new TreeMap<>();
    for (String name : span.features()) {
      if (name.equals("begin") || name.equals("end") || name.equals("label")) {
        continue;
      }
      span.string(name).ifPresent(value -> features.put(name, value));
      span.integer(name).ifPresent(value -> features.put(name, Integer.toString(value)));
      span.number(name).ifPresent(value -> features.put(name, Double.toString(value)));
      StringBuilder targets = new StringBuilder();
      span.reference(name).ifPresent(each -> targets.append(target(each, layers, text)));
      span.references(name).forEach(each -> targets.append(target(each, layers, text)));
      if (!targets.isEmpty()) {
        features.put(name, targets.toString());
      }
    }
    features
        .values()
        .removeIf(value -> value.isEmpty() || value.equals("0") || value.equals("0.0"));
    return features;
  }

  private static String target(Reference reference, List<Layer> layers, TextAlignment text) {
    for (Layer layer : layers) {
      if (layer.fingerprint().equals(reference.layer())) {
        try {
          return place(layer.span(reference.row()), text) + ";";
        } catch (IllegalArgumentException e) {
          return ""; // An array, whose elements are asked for.
        }
      }
    }
    return "";
  }
}
