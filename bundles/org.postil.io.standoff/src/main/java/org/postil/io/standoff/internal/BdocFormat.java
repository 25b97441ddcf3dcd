package org.postil.io.standoff.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.postil.api.io.Candidate;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportTarget;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.Exporter;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.api.io.Importer;
import org.postil.api.layer.Span;
import org.postil.standoff.GoldSpan;
import org.postil.standoff.TypeNames;
import org.postil.standoff.json.JsonFields;
import org.postil.standoff.json.JsonHead;

/**
 * Bdoc of GATE and gatenlp, in JSON, YAML or MessagePack. Offsets are code points ({@code p}) or
 * UTF-16 ({@code j}).
 *
 * @see <a href="https://gatenlp.github.io/format-bdoc/">the format</a>
 */
@Component(service = {Importer.class, Exporter.class})
public final class BdocFormat extends StandoffFormat {

  private static final Set<String> EXTENSIONS = Set.of("bdocjs", "bdocym", "bdocmp");

  /** For OSGi. */
  public BdocFormat() {}

  @Override
  public String format() {
    return "bdoc";
  }

  @Override
  public String title() {
    return "GATE Bdoc (JSON, YAML, MessagePack)";
  }

  @Override
  String extension() {
    return ".bdocjs";
  }

  @Override
  public int recognises(Candidate candidate) {
    JsonHead head = JsonHead.of(candidate.head());
    boolean bdoc = head.has("annotation_sets") || head.has("offset_type");
    if (bdoc || BdocUnpacker.isPacked(candidate.head())) {
      return BY_CONTENT + 5;
    }
    return EXTENSIONS.contains(candidate.extension()) ? BY_NAME + 10 : NO;
  }

  @Override
  public ExportWriter open(ExportTarget target, ExportOptions options) throws IOException {
    BdocEncoding encoding = BdocEncoding.of(options);
    return new DocumentWriter(
        target,
        options,
        encoding.extension(),
        (document, out) -> encoding.write(bdoc(document), out));
  }

  @Override
  Incoming read(byte[] bytes, ImportSource source, ImportOptions options) throws IOException {
    JsonFields json = BdocEncoding.of(bytes).read(bytes);
    Incoming document = new Incoming(json.requiredText("text"), options);
    new JsonFields(json.object("features"))
        .values()
        .forEach((name, value) -> document.fact(String.valueOf(name), value));
    boolean units = json.text("offset_type", "p").equals("j");
    for (Map.Entry<?, ?> set : json.object("annotation_sets").entrySet()) {
      JsonFields fields = JsonFields.of(set.getValue(), "annotation_sets");
      for (Object each : fields.list("annotations")) {
        read(JsonFields.of(each, "annotations"), units, String.valueOf(set.getKey()), document);
      }
    }
    return document;
  }

  private static void read(JsonFields one, boolean units, String set, Incoming document)
      throws IOException {
    Long start = one.offset("start");
    Long end = one.offset("end");
    if (start == null || end == null) {
      throw new ImportException("an annotation has no start or no end; give it both");
    }
    String type = one.requiredText("type");
    GoldSpan span =
        units
            ? document.codeUnits(type, start, end, null)
            : document.codePoints(type, start, end, null);
    document.name(one.text("id", ""), span);
    document.features(span, one.object("features"));
    span.set("annotationSet", set.isEmpty() ? null : set);
  }

  @Override
  public void write(Outgoing document, OutputStream out) throws IOException {
    BdocEncoding.JSON.write(bdoc(document), out);
  }

  private static Map<String, Object> bdoc(Outgoing document) {
    List<Object> annotations = new ArrayList<>();
    for (Span span : document.spans()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("type", TypeNames.shortName(span.type()));
      one.put("start", document.points().fromUnits(span.begin()));
      one.put("end", document.points().fromUnits(span.end()));
      one.put("id", document.number(span));
      one.put("features", document.features(span));
      annotations.add(one);
    }
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("name", "");
    set.put("annotations", annotations);
    set.put("next_annid", annotations.size() + 1);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("annotation_sets", Map.of("", set));
    json.put("text", document.text());
    json.put("features", document.facts());
    json.put("offset_type", "p");
    json.put("name", document.id());
    return json;
  }
}
