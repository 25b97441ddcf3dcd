package org.postil.dataset.internal.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.Split;
import org.postil.api.dataset.SplitRatios;
import org.postil.api.dataset.Splitting;
import org.postil.api.dataset.Windows;
import org.postil.api.io.ExportOptions;

/** Plans as JSON. */
final class PlanJson {

  private PlanJson() {}

  static ObjectNode write(DatasetPlan plan) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("corpus", plan.corpus()).put("format", plan.format());
    list(node.putArray("types"), plan.options().types());
    ObjectNode options = node.putObject("options");
    new TreeMap<>(plan.options().other()).forEach(options::put);
    write(node.putObject("selection"), plan.selection());
    plan.division().ifPresent(splitting -> write(node.putObject("splitting"), splitting));
    Windows windows = plan.windows();
    node.putObject("windows")
        .put("unit", name(windows.unit()))
        .put("size", windows.size())
        .put("overlap", windows.overlap())
        .put("alignment", name(windows.alignment()));
    return node.put("shardSize", plan.shardSize());
  }

  private static void write(ObjectNode node, Selection selection) {
    node.put("work", name(selection.work()))
        .put("agreedBy", selection.agreedBy())
        .put("complete", selection.complete())
        .put("confidence", selection.confidence())
        .put("rejected", selection.rejected());
    list(node.putArray("labels"), selection.labels());
    list(node.putArray("sources"), selection.sources());
    node.put("from", text(selection.from())).put("until", text(selection.until()));
    list(
        node.putArray("splits"),
        selection.splits().stream().map(Split::label).collect(Collectors.toSet()));
  }

  private static void write(ObjectNode node, Splitting splitting) {
    node.put("ratios", splitting.ratios().toString())
        .put("seed", splitting.seed())
        .put("stories", splitting.stories())
        .put("redraw", splitting.redraw())
        .put("keep", text(splitting.keep()));
  }

  static DatasetPlan read(JsonNode node) {
    Map<String, String> options = new TreeMap<>();
    node.path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
    JsonNode windows = node.path("windows");
    JsonNode splitting = node.path("splitting");
    return new DatasetPlan(
        node.path("corpus").asText(),
        node.path("format").asText(),
        new ExportOptions(strings(node.path("types")), options),
        selection(node.path("selection")),
        splitting.isObject() ? splitting(splitting) : null,
        new Windows(
            Windows.Unit.valueOf(constant(windows.path("unit"))),
            windows.path("size").asInt(),
            windows.path("overlap").asInt(),
            Windows.Alignment.valueOf(constant(windows.path("alignment")))),
        node.path("shardSize").asLong());
  }

  private static Selection selection(JsonNode node) {
    return new Selection(
        Selection.Work.valueOf(constant(node.path("work"))),
        node.path("agreedBy").asInt(),
        node.path("complete").asBoolean(),
        node.path("confidence").asDouble(),
        node.path("rejected").asBoolean(),
        strings(node.path("labels")),
        strings(node.path("sources")),
        day(node.path("from")),
        day(node.path("until")),
        strings(node.path("splits")).stream().map(Split::of).collect(Collectors.toSet()));
  }

  private static Splitting splitting(JsonNode node) {
    return new Splitting(
        SplitRatios.parse(node.path("ratios").asText()),
        node.path("seed").asLong(),
        node.path("stories").asBoolean(),
        node.path("redraw").asBoolean(),
        node.path("keep").isTextual() ? Path.of(node.get("keep").asText()) : null);
  }

  private static void list(ArrayNode array, Collection<String> values) {
    new TreeSet<>(values).forEach(array::add);
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> values = new LinkedHashSet<>();
    array.forEach(each -> values.add(each.asText()));
    return values;
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(JsonNode node) {
    return node.asText().toUpperCase(Locale.ROOT);
  }
}
