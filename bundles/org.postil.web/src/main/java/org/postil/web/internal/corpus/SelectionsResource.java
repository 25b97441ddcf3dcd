package org.postil.web.internal.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Condition;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.Selections;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Resource;

/** The questions that people keep under a name, shared with the command line. */
@Component(service = Resource.class)
public final class SelectionsResource implements Resource {

  /** Filters of the list of documents begin so. */
  private static final String LABEL = "@label";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CONDITION = 1_000;
  private static final int MOST_CONDITIONS = 200;
  private static final int MOST = 500;

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public SelectionsResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/selections";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::list, "PUT", this::keep, "DELETE", this::forget);
  }

  private OpenCorpus corpus(Exchange exchange) {
    return corpora.open(exchange.variable("corpus"));
  }

  private Selections selections(Exchange exchange) {
    if (corpus(exchange).corpus() instanceof EditableCorpus editable) {
      return editable.selections();
    }
    throw Problem.of(501, "Cannot keep selections: the store keeps none");
  }

  private void list(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    List<Selections.Saved> all = selections(exchange).all();
    OpenCorpus corpus = corpus(exchange);
    exchange.answer(
        out -> {
          out.writeStartObject();
          Json.array(out, "selections", all, (each, saved) -> write(each, saved, corpus));
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Selections.Saved saved, OpenCorpus corpus)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("name", saved.name());
    Json.texts(
        out,
        "conditions",
        saved.conditions().stream().map(each -> today(each, corpus).text()).toList());
    out.writeEndObject();
  }

  /** A label that was renamed or merged since is called by its name of now. */
  private static Condition today(Condition kept, OpenCorpus corpus) {
    return kept.field().equals(LABEL)
        ? new Condition(LABEL, kept.relation(), corpus.labelToday(kept.value()))
        : kept;
  }

  private void keep(Exchange exchange) throws IOException {
    String name = name(exchange);
    Selections selections = selections(exchange);
    Body body = exchange.object().only(Set.of("conditions"));
    List<String> texts = body.texts("conditions");
    boolean tooLong = texts.stream().anyMatch(text -> text.length() > LONGEST_CONDITION);
    if (texts.isEmpty() || texts.size() > MOST_CONDITIONS || tooLong) {
      throw body.wrong(
          "conditions",
          "1 to "
              + MOST_CONDITIONS
              + " conditions of at most "
              + LONGEST_CONDITION
              + " characters");
    }
    if (selections.find(name).isEmpty() && selections.all().size() >= MOST) {
      throw Problem.conflict(
          "Cannot keep selection [" + name + "]: there are " + MOST + " already; delete some");
    }
    selections.save(new Selections.Saved(name, texts.stream().map(this::condition).toList()));
    exchange.done();
  }

  private Condition condition(String text) {
    try {
      return Condition.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.bad(String.valueOf(e.getMessage()));
    }
  }

  private void forget(Exchange exchange) throws IOException {
    String name = name(exchange);
    if (!selections(exchange).remove(name)) {
      throw Problem.missing("Cannot delete selection [" + name + "]: there is none of this name");
    }
    exchange.done();
  }

  private static String name(Exchange exchange) {
    String name = exchange.query().only(Set.of("name")).required("name").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Problem.bad(
          "Cannot use ["
              + name
              + "] as the name of a selection: expected 1 to "
              + LONGEST_NAME
              + " characters");
    }
    return name;
  }
}
