package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.Tagsets;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** Takes back the last change of labels. */
@Component(service = Resource.class)
public final class UndoLabelsResource implements Resource {

  private final Corpora corpora;
  private final LabelChanges changes;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   * @param changes changes their labels
   */
  @Activate
  public UndoLabelsResource(@Reference Corpora corpora, @Reference LabelChanges changes) {
    this.corpora = corpora;
    this.changes = changes;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/labels/undo";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::undo);
  }

  private void undo(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    Tagsets.Change change = changes.undo(corpora.open(exchange.variable("corpus")));
    exchange.answer(out -> LabelsResource.write(out, change));
  }
}
