package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.store.TagAction;
import org.postil.api.store.Tagsets;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;
import org.postil.web.internal.host.ServerFacts;
import org.postil.web.internal.http.Problem;

/** Changes labels, and tells browsers. */
@Component(service = LabelChanges.class)
public final class LabelChanges {

  private final ServerFacts server;
  private final EventHub events;

  private interface Step {
    Tagsets.Change take(Tagsets tagsets) throws IOException;
  }

  /**
   * Made by the framework.
   *
   * @param server knows who changes
   * @param events tells browsers
   */
  @Activate
  public LabelChanges(@Reference ServerFacts server, @Reference EventHub events) {
    this.server = server;
    this.events = events;
  }

  List<Tagsets.Change> all(OpenCorpus corpus) {
    return tagsets(corpus).changes();
  }

  Tagsets.Change change(OpenCorpus corpus, TagAction action) {
    if (action instanceof TagAction.Rename rename) {
      String wanted = SpanTypes.shortName(rename.type()) + ":" + rename.name();
      boolean isOfNow =
          tagsets(corpus).nameOf(rename.type(), rename.label()).equals(rename.label());
      boolean isOther = !rename.name().equals(rename.label());
      if (isOfNow && isOther && corpus.index().labelsInUse().contains(wanted)) {
        throw Problem.conflict(
            "Cannot rename label ["
                + rename.label()
                + "]: annotations have the label ["
                + rename.name()
                + "] already; merge it into that one instead");
      }
    }
    return take(corpus, tagsets -> tagsets.change(action, server.user()));
  }

  Tagsets.Change undo(OpenCorpus corpus) {
    return take(corpus, tagsets -> tagsets.undo(server.user()));
  }

  private Tagsets.Change take(OpenCorpus corpus, Step step) {
    try {
      Tagsets.Change change = step.take(tagsets(corpus));
      corpus.renamed();
      events.publish(
          Event.of(
              "labels",
              "labels " + corpus.name(),
              out -> out.writeStringField("corpus", corpus.name())));
      return change;
    } catch (IOException e) {
      throw Problem.conflict(String.valueOf(e.getMessage()));
    }
  }

  private static Tagsets tagsets(OpenCorpus corpus) {
    return corpus
        .labels()
        .tagsets()
        .orElseThrow(() -> Problem.of(501, "Cannot change labels: the store keeps none"));
  }
}
