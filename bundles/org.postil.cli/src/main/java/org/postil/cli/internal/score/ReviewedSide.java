package org.postil.cli.internal.score;

import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.Entry;
import org.postil.api.review.Reviewer;
import org.postil.api.review.RunningReview;
import org.postil.api.store.WorkingCorpus;

/**
 * What people decided, over the layers of the last run. A document counts as done if there is a
 * decision on it.
 *
 * @param corpus holds layers and decisions
 * @param reviewer folds them
 * @param person whose decisions; empty for everybody's
 */
public record ReviewedSide(WorkingCorpus corpus, Reviewer reviewer, String person) implements Side {

  @Override
  public List<Layer> layers(Document document) {
    List<Entry> entries =
        corpus.journal().entries(document.id()).stream()
            .filter(entry -> person.isEmpty() || entry.person().equals(person))
            .toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    RunningReview running = reviewer.start(document, corpus.current(document.id()));
    entries.forEach(running::add);
    return List.of(reviewer.gold(running.review(), LayerHeader.GOLD));
  }
}
