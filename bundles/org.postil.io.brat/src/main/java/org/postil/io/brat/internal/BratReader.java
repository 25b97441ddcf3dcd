package org.postil.io.brat.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;

/** Reads the annotations of one document. Lines may refer to lines below them. */
final class BratReader {

  private final BratPlaces places;
  private final GoldLayer gold;
  private final List<BratLine> lines = new ArrayList<>();
  private final Set<String> triggers = new HashSet<>();
  private final Map<String, GoldSpan> spans = new HashMap<>();
  private final Map<GoldSpan, Map<String, List<Object>>> lists = new LinkedHashMap<>();

  BratReader(String raw, CleanText text, GoldLayer gold) {
    this.places = new BratPlaces(raw, text);
    this.gold = gold;
  }

  void read(String annotations) throws BratFault {
    int number = 0;
    for (String line : annotations.split("\n", -1)) {
      number++;
      String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!whole.isBlank()) {
        lines.add(BratLine.of(number, whole));
      }
    }
    for (BratLine line : lines) {
      if (line.kind() == 'E') {
        triggers.add(line.pair(0)[1]);
      }
    }
    forEach("T", this::textBound);
    forEach("E", this::event);
    forEach("E", this::arguments);
    forEach("R", this::relation);
    forEach("*", this::equivalence);
    forEach("AM", this::attribute);
    forEach("N", this::normalisation);
    forEach("#", this::note);
    forEach(null, this::unknown);
    lists.forEach((span, features) -> features.forEach(span::set));
  }

  /** Reads a line. */
  private interface Reading {
    void of(BratLine line) throws BratFault;
  }

  private void forEach(@Nullable String kinds, Reading reading) throws BratFault {
    for (BratLine line : lines) {
      boolean known = "TERAMN*#".indexOf(line.kind()) >= 0;
      if (kinds == null ? !known : kinds.indexOf(line.kind()) >= 0) {
        reading.of(line);
      }
    }
  }

  private void unknown(BratLine line) throws BratFault {
    throw new BratFault(
        line.number(),
        "expected an id that begins with T, E, R, A, M, N, * or #, found [" + line.id() + "]");
  }

  private void textBound(BratLine line) throws BratFault {
    String label = line.word(0, "a type and offsets");
    List<int[]> parts = places.of(line);
    int begin = parts.get(0)[0];
    int end = parts.get(parts.size() - 1)[1];
    GoldSpan span;
    String type = Brat.fullType(label);
    if (TypeNames.ANCHOR.equals(type)) {
      span = gold.anchor(begin, end);
    } else if (type != null) {
      span = gold.add(type, begin, end);
    } else {
      boolean trigger = triggers.contains(line.id());
      String own = trigger ? Brat.TRIGGER : TypeNames.typeOfLabel(label);
      span = gold.add(own, begin, end).set("label", label);
    }
    if (parts.size() > 1) {
      span.set(Brat.FRAGMENTS, parts.stream().map(part -> gold.anchor(part[0], part[1])).toList());
    }
    put(line, span);
  }

  private void event(BratLine line) throws BratFault {
    String[] type = line.pair(0);
    GoldSpan trigger = find(line, type[1]);
    put(
        line,
        gold.add(Brat.EVENT, trigger.begin(), trigger.end())
            .set("label", type[0])
            .set(Brat.TRIGGER_OF, trigger));
  }

  private void arguments(BratLine line) throws BratFault {
    List<String> roles = new ArrayList<>();
    List<GoldSpan> arguments = new ArrayList<>();
    for (int i = 1; i < line.head().size(); i++) {
      String[] argument = line.pair(i);
      roles.add(argument[0]);
      arguments.add(find(line, argument[1]));
    }
    if (!roles.isEmpty()) {
      find(line, line.id()).set(Brat.ROLES, roles).set(Brat.ARGUMENTS, arguments);
    }
  }

  private void relation(BratLine line) throws BratFault {
    String label = line.word(0, "a type and two arguments");
    String[] from = line.pair(1);
    String[] to = line.pair(2);
    GoldSpan one = find(line, from[1]);
    GoldSpan other = find(line, to[1]);
    if (label.startsWith(Brat.FEATURE)) {
      reference(one, TypeNames.featureName(label.substring(Brat.FEATURE.length())), other);
      return;
    }
    int begin = Math.min(one.begin(), other.begin());
    GoldSpan relation =
        gold.add(TypeNames.RELATION, begin, Math.max(one.end(), other.end()))
            .set("label", label)
            .set("from", one)
            .set("to", other)
            .set(Brat.FROM_ROLE, from[0].equals("Arg1") ? null : from[0])
            .set(Brat.TO_ROLE, to[0].equals("Arg2") ? null : to[0]);
    put(line, relation);
  }

  private void reference(GoldSpan span, String feature, GoldSpan target) {
    boolean more =
        span.get(feature).isPresent() || lists.getOrDefault(span, Map.of()).containsKey(feature);
    if (TypeNames.isList(span.type(), feature) || more) {
      add(span, feature, target);
    } else {
      span.set(feature, target);
    }
  }

  private void add(GoldSpan span, String feature, Object value) {
    List<Object> values =
        lists
            .computeIfAbsent(span, s -> new LinkedHashMap<>())
            .computeIfAbsent(
                feature, f -> new ArrayList<>(span.get(feature).map(List::of).orElse(List.of())));
    values.add(value);
  }

  private void equivalence(BratLine line) throws BratFault {
    List<GoldSpan> members = new ArrayList<>();
    for (String id : line.head().subList(1, line.head().size())) {
      members.add(find(line, id));
    }
    if (members.isEmpty()) {
      throw new BratFault(line.number(), "expected ids that are equivalent, found none");
    }
    int begin = members.stream().mapToInt(GoldSpan::begin).min().orElseThrow();
    int end = members.stream().mapToInt(GoldSpan::end).max().orElseThrow();
    gold.add(Brat.EQUIVALENCE, begin, end)
        .set("label", line.head().get(0))
        .set(Brat.MEMBERS, members);
  }

  private void attribute(BratLine line) throws BratFault {
    String name = TypeNames.featureName(line.word(0, "a name and an id"));
    GoldSpan span = find(line, line.word(1, "the id of an annotation"));
    if (line.head().size() == 2) {
      span.set(name, true);
    } else {
      set(line, span, name, String.join(" ", line.head().subList(2, line.head().size())));
    }
  }

  private void normalisation(BratLine line) throws BratFault {
    find(line, line.word(1, "the id of an annotation"))
        .set(Brat.LINK, line.word(2, "a reference such as Wikipedia:64488"))
        .set(Brat.LINK_TEXT, line.rest().isEmpty() ? null : line.rest());
  }

  private void note(BratLine line) throws BratFault {
    GoldSpan span = find(line, line.word(1, "the id of an annotation"));
    String type = line.word(0, "the type of a note");
    if (type.equals(Brat.NOTE_TYPE)) {
      add(span, Brat.NOTES, line.rest());
    } else {
      set(line, span, TypeNames.featureName(type), Escapes.read(line.rest()));
    }
  }

  private static void set(BratLine line, GoldSpan span, String feature, String value)
      throws BratFault {
    try {
      span.set(feature, TypeNames.parse(span.type(), feature, value));
    } catch (IllegalArgumentException e) {
      throw new BratFault(line.number(), String.valueOf(e.getMessage()));
    }
  }

  private void put(BratLine line, GoldSpan span) throws BratFault {
    if (spans.putIfAbsent(line.id(), span) != null) {
      throw new BratFault(line.number(), "the id [" + line.id() + "] is taken; use each id once");
    }
  }

  private GoldSpan find(BratLine line, String id) throws BratFault {
    GoldSpan span = spans.get(id);
    if (span == null) {
      throw new BratFault(
          line.number(), "there is no annotation [" + id + "]; add it or remove this line");
    }
    return span;
  }
}
