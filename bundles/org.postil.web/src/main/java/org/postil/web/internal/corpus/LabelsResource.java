package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Resource;

/** Changes of labels. */
@Component(service = Resource.class)
public final class LabelsResource implements Resource {

  private final Corpora corpora;
  private final LabelChanges changes;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param changes changes their labels
   */
  @Activate
  public LabelsResource(@Reference Corpora corpora, @Reference LabelChanges changes) {
    this.corpora = corpora;
    this.changes = changes;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/labels";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "POST", this::change);
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    List<Tagsets.Change> all = changes.all(corpus);
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "changes", all, LabelsResource::write);
          out.writeEndObject();
        });
  }

  private void change(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    OpenCorpus corpus = corpora.open(exchange.variable("corpus"));
    Body body = exchange.object().only(Set.of("action", "type", "label", "name"));
    Tagsets.Change change = changes.change(corpus, action(body));
    exchange.answer(out -> write(out, change));
  }

  private static TagAction action(Body body) {
    String type = SpanTypes.longName(body.text("type"));
    String label = body.text("label");
    String action = body.text("action");
    boolean isNamed = action.equals("rename") || action.equals("merge");
    if (body.has("name") != isNamed) {
      throw body.wrong("name", "a name with the actions rename and merge, and only with them");
    }
    return switch (action) {
      case "add" -> new TagAction.Create(type, label);
      case "rename" -> new TagAction.Rename(type, label, body.text("name"));
      case "merge" -> new TagAction.Merge(type, label, body.text("name"));
      case "delete" -> new TagAction.Delete(type, label);
      default -> throw body.wrong("action", "add, rename, merge or delete");
    };
  }

  static void write(JsonGenerator out, Tagsets.Change change) throws IOException {
    TagAction action = change.action();
    out.writeStartObject();
    out.writeNumberField("number", change.number());
    out.writeStringField("person", change.person());
    out.writeStringField("time", change.time().toString());
    if (action instanceof TagAction.Rename rename) {
      write(out, "rename", action);
      out.writeStringField("name", rename.name());
    } else if (action instanceof TagAction.Merge merge) {
      write(out, "merge", action);
      out.writeStringField("name", merge.into());
    } else {
      write(out, action instanceof TagAction.Create ? "add" : "delete", action);
    }
    out.writeBooleanField("undone", change.undone());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, String name, TagAction action) throws IOException {
    out.writeStringField("action", name);
    out.writeStringField("type", SpanTypes.shortName(action.type()));
    out.writeStringField("label", action.label());
  }
}
