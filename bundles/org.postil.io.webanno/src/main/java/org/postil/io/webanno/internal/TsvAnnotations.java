package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;

/** Puts annotations together from the cells of units. */
final class TsvAnnotations {

  private static final Pattern END =
      Pattern.compile("([0-9]+-[0-9]+(?:\\.[0-9]+)?)(?:\\[([0-9]{1,8})(?:_([0-9]{1,8}))?\\])?");

  private static final Pattern LINK = Pattern.compile("->(([0-9]{1,8})-([0-9]{1,8}))$");

  private final TsvFile file;
  private final CleanText text;
  private final GoldLayer gold;
  private final Map<String, GoldSpan> tokens = new HashMap<>();
  private final Map<String, GoldSpan> found = new HashMap<>();

  TsvAnnotations(TsvFile file, CleanText text, GoldLayer gold) {
    this.file = file;
    this.text = text;
    this.gold = gold;
  }

  void read() throws TsvFault {
    for (int[] sentence : file.sentences()) {
      gold.add(TypeNames.SENTENCE, text.offset(sentence[0]), text.offset(sentence[1]));
    }
    for (TsvUnit unit : file.units()) {
      if (!unit.isPart()) {
        tokens.put(unit.id(), add(TypeNames.TOKEN, unit.begin(), unit.end()));
      }
    }
    for (TsvLayer layer : file.layers()) {
      if (layer.kind() != TsvLayer.Kind.RELATION) {
        spans(layer);
      }
    }
    for (TsvLayer layer : file.layers()) {
      for (TsvUnit unit : file.units()) {
        if (layer.kind() == TsvLayer.Kind.RELATION) {
          relations(layer, unit);
        }
      }
    }
  }

  private GoldSpan add(String type, int begin, int end) {
    return gold.add(TypeNames.fullName(type), text.offset(begin), text.offset(end));
  }

  /** Annotations of one number, or of one link of a chain, are one. */
  private void spans(TsvLayer layer) throws TsvFault {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (TsvUnit unit : file.units()) {
      int stacked = 0;
      for (int c = 0; c < layer.columns().size(); c++) {
        if (layer.columns().get(c).role() != TsvLayer.Role.SLOT_TARGETS) {
          stacked = Math.max(stacked, TsvValue.of(unit.cell(layer.first() + c)).size());
        }
      }
      for (int i = 0; i < stacked; i++) {
        int id = id(layer, unit, i);
        String key = key(layer, unit, i, id);
        drafts.computeIfAbsent(key, k -> new Draft(unit, key)).end = unit.end();
        Draft draft = drafts.get(key);
        draft.places.add(place(layer.type(), unit.id(), id));
        draft.index = draft.places.size() == 1 ? i : draft.index;
      }
    }
    for (Draft draft : drafts.values()) {
      GoldSpan span = add(layer.type(), draft.first.begin(), draft.end);
      draft.places.forEach(place -> found.putIfAbsent(place, span));
      draft.span = span;
    }
    for (Draft draft : drafts.values()) {
      features(layer, draft);
    }
  }

  /** An annotation while its units are read. */
  private static final class Draft {
    private final TsvUnit first;
    private final String key;
    private final List<String> places = new ArrayList<>();
    private int end;
    private int index;
    private @Nullable GoldSpan span;

    Draft(TsvUnit first, String key) {
      this.first = first;
      this.key = key;
    }
  }

  private static int id(TsvLayer layer, TsvUnit unit, int index) {
    int id = 0;
    for (int c = 0; c < layer.columns().size(); c++) {
      List<TsvValue> values = TsvValue.of(unit.cell(layer.first() + c));
      boolean target = layer.columns().get(c).role() == TsvLayer.Role.SLOT_TARGETS;
      if (!target && index < values.size()) {
        id = Math.max(id, values.get(index).id());
      }
    }
    return id;
  }

  private static String key(TsvLayer layer, TsvUnit unit, int index, int id) {
    for (int c = 0; layer.kind() == TsvLayer.Kind.CHAIN && c < layer.columns().size(); c++) {
      List<String> links = TsvText.split(unit.cell(layer.first() + c), '|');
      Matcher link = LINK.matcher(index < links.size() ? links.get(index) : "");
      if (link.find()) {
        return link.group(1);
      }
    }
    return id > 0 ? "id " + id : unit.id() + " " + index;
  }

  private static String place(String type, String unit, int id) {
    return type + " " + unit + " " + id;
  }

  private void features(TsvLayer layer, Draft draft) throws TsvFault {
    GoldSpan span = draft.span;
    String roles = "";
    List<String> named = List.of();
    for (int c = 0; c < layer.columns().size() && span != null; c++) {
      TsvLayer.Column column = layer.columns().get(c);
      List<TsvValue> values = TsvValue.of(draft.first.cell(layer.first() + c));
      TsvValue value = draft.index < values.size() ? values.get(draft.index) : new TsvValue("_", 0);
      switch (column.role()) {
        case VALUE -> set(span, column.name(), chainValue(layer, value).value());
        case SLOT_ROLES -> {
          roles = column.name();
          named = roles(value);
        }
        case SLOT_TARGETS -> slots(span, roles, named, draft, layer.first() + c, column.name());
        default -> {
          // A mark says no more than that the annotation is there.
        }
      }
    }
    if (layer.kind() == TsvLayer.Kind.CHAIN && span != null) {
      chain(span, draft.key);
    }
  }

  private static TsvValue chainValue(TsvLayer layer, TsvValue value) {
    int arrow = value.text().lastIndexOf("->");
    return layer.kind() == TsvLayer.Kind.CHAIN && arrow >= 0
        ? new TsvValue(value.text().substring(0, arrow), 0)
        : value;
  }

  private static void chain(GoldSpan span, String key) throws TsvFault {
    Matcher link = LINK.matcher("->" + key);
    if (!link.matches()) {
      throw new TsvFault("expected a link of a chain such as *->1-2 at [" + key + "]");
    }
    span.set("chain", Integer.valueOf(link.group(2)))
        .set("position", Integer.valueOf(link.group(3)));
  }

  private static List<String> roles(TsvValue value) {
    if (value.text().equals("_")) {
      return List.of();
    }
    return TsvText.split(value.text(), ';').stream()
        .map(role -> role.equals("*") ? "" : TsvText.unescape(role))
        .toList();
  }

  private void slots(
      GoldSpan span, String feature, List<String> roles, Draft draft, int column, String type)
      throws TsvFault {
    List<String> stacked = TsvText.split(draft.first.cell(column), '|');
    String cell = draft.index < stacked.size() ? stacked.get(draft.index) : "_";
    if (cell.equals("_") || cell.equals("*") || roles.isEmpty()) {
      return;
    }
    List<GoldSpan> targets = new ArrayList<>();
    for (String target : TsvText.split(cell, ';')) {
      targets.add(find(type, target, 2));
    }
    span.set(TypeNames.featureName(feature), targets)
        .set(TypeNames.featureName(feature + "_roles"), roles);
  }

  private void relations(TsvLayer layer, TsvUnit unit) throws TsvFault {
    for (int c = 0; c < layer.columns().size(); c++) {
      TsvLayer.Column base = layer.columns().get(c);
      String cell = unit.cell(layer.first() + c);
      if (base.role() != TsvLayer.Role.BASE || cell.equals("_")) {
        continue;
      }
      List<String> governors = TsvText.split(cell, '|');
      for (int i = 0; i < governors.size(); i++) {
        GoldSpan governor = find(base.name(), governors.get(i), 2);
        GoldSpan dependent = find(base.name(), unit.id() + dependent(governors.get(i)), 2);
        relation(layer, unit, i, governor, dependent);
      }
    }
  }

  private static String dependent(String governor) {
    Matcher end = END.matcher(governor);
    return end.matches() && end.group(3) != null ? "[" + end.group(3) + "]" : "";
  }

  private void relation(
      TsvLayer layer, TsvUnit unit, int index, GoldSpan governor, GoldSpan dependent) {
    boolean own = layer.type().equals(TypeNames.RELATION);
    int begin = own ? Math.min(governor.begin(), dependent.begin()) : dependent.begin();
    int end = own ? Math.max(governor.end(), dependent.end()) : dependent.end();
    GoldSpan relation = gold.add(TypeNames.fullName(layer.type()), begin, end);
    relation.set(own ? "from" : Tsv.GOVERNOR, governor).set(own ? "to" : Tsv.DEPENDENT, dependent);
    for (int c = 0; c < layer.columns().size(); c++) {
      TsvLayer.Column column = layer.columns().get(c);
      List<TsvValue> values = TsvValue.of(unit.cell(layer.first() + c));
      if (column.role() == TsvLayer.Role.VALUE && index < values.size()) {
        set(relation, column.name(), values.get(index).value());
      }
    }
  }

  private static void set(GoldSpan span, String name, @Nullable String value) {
    if (value != null) {
      String feature = TypeNames.featureName(name);
      span.set(feature, TypeNames.parse(span.type(), feature, value));
    }
  }

  /** The annotation of a type at a unit; the token when no layer has such a type. */
  private GoldSpan find(String type, String written, int group) throws TsvFault {
    Matcher end = END.matcher(written);
    if (!end.matches()) {
      throw new TsvFault("expected a unit such as 1-3 or 1-3[2], found [" + written + "]");
    }
    int id = end.group(group) == null ? 0 : Integer.parseInt(end.group(group));
    GoldSpan span = found.get(place(type, end.group(1), id));
    for (TsvLayer layer : file.layers()) {
      if (span == null && !isDeclared(type)) {
        span = found.get(place(layer.type(), end.group(1), id));
      }
    }
    if (span == null && !isDeclared(type)) {
      span = tokens.get(end.group(1));
    }
    if (span == null) {
      throw new TsvFault(
          "there is no [" + type + "] at [" + written + "]; add it or refer to another");
    }
    return span;
  }

  private boolean isDeclared(String type) {
    return file.layers().stream().anyMatch(layer -> layer.type().equals(type));
  }
}
