package org.postil.entities.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.entities.EntityLabel;
import org.postil.entities.text.DocumentWords;

/** One name, one label: the label that has most confidence in sum wins where it leads clearly. */
public final class MajorityLabelRule implements DocumentRule {

  private static final double LEAD = 1.5;

  @Override
  public List<NameSpan> apply(DocumentWords document, List<NameSpan> names) {
    Map<String, Map<EntityLabel, Double>> votes = new HashMap<>();
    for (NameSpan name : names) {
      votes
          .computeIfAbsent(name.key(document), k -> new EnumMap<>(EntityLabel.class))
          .merge(name.label(), name.confidence(), Double::sum);
    }
    List<NameSpan> result = new ArrayList<>(names);
    result.replaceAll(
        name -> {
          EntityLabel winner = winner(votes.get(name.key(document)), name.label());
          return name.relabelled(winner, "the label of most mentions of this name");
        });
    return result;
  }

  private static EntityLabel winner(Map<EntityLabel, Double> votes, EntityLabel own) {
    EntityLabel best = own;
    for (var vote : votes.entrySet()) {
      if (vote.getValue() > votes.get(best)) {
        best = vote.getKey();
      }
    }
    return votes.get(best) >= LEAD * votes.get(own) ? best : own;
  }
}
