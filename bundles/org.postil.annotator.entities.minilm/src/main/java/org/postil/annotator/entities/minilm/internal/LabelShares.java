package org.postil.annotator.entities.minilm.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.entities.EntityLabel;
import org.postil.entities.document.NameSpan;
import org.postil.entities.linear.model.Tags;

/** Says how sure the network was of each label of a name, and of no name. */
final class LabelShares {

  private static final double WORTH_SAYING = 0.005;
  private static final String NO_NAME = "no name";

  private LabelShares() {}

  /**
   * For example {@code ORG 0.93, LOC 0.05}.
   *
   * @param network what it said of the document that the name is of
   */
  static String explain(NameSpan span, NetworkScores network) {
    List<Map.Entry<String, Double>> shares = new ArrayList<>();
    double rest = 1;
    for (EntityLabel label : EntityLabel.values()) {
      double share = share(span, label, network);
      rest -= share;
      shares.add(Map.entry(label.name(), share));
    }
    shares.add(Map.entry(NO_NAME, rest));
    return shares.stream()
        .filter(each -> each.getValue() >= WORTH_SAYING)
        .sorted(Comparator.comparingDouble(each -> -each.getValue()))
        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The probability of a label, averaged over the words of the name. */
  private static double share(NameSpan span, EntityLabel label, NetworkScores network) {
    double sum = 0;
    for (int i = span.begin(); i < span.end(); i++) {
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        if (tag != Tags.OUTSIDE && Tags.label(tag) == label) {
          sum += network.probability(span.sentence(), i, tag);
        }
      }
    }
    return sum / span.length();
  }
}
