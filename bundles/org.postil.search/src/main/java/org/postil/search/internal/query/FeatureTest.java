package org.postil.search.internal.query;

import java.util.List;
import java.util.OptionalInt;
import org.postil.api.store.Condition.Relation;

/**
 * Asks something of a feature of an annotation.
 *
 * @param feature its name in lower case
 * @param relation how its value stands to the one here
 * @param value what it is compared with; empty for {@link Relation#KNOWN}
 * @param former labels that had the value as their name, if it asks for a label
 */
record FeatureTest(String feature, Relation relation, String value, FormerLabels former) {

  static final String STATE = "is";
  private static final String LABEL = "label";

  FeatureTest {
    former = feature.equals(LABEL) ? former.called(value) : FormerLabels.NONE;
  }

  boolean holds(Mark mark) {
    List<String> values = mark.values(feature);
    return switch (relation) {
      case KNOWN -> !values.isEmpty();
      case NOT_EQUAL -> values.stream().noneMatch(this::equalTo) && !former.hold(mark);
      case EQUAL -> values.stream().anyMatch(this::equalTo) || former.hold(mark);
      default -> values.stream().anyMatch(this::holds);
    };
  }

  private boolean holds(String found) {
    OptionalInt order = Values.order(found, value);
    return switch (relation) {
      case CONTAINS -> Values.lower(found).contains(Values.lower(value));
      case MORE -> order.isPresent() && order.getAsInt() > 0;
      case LESS -> order.isPresent() && order.getAsInt() < 0;
      case AT_LEAST -> order.isPresent() && order.getAsInt() >= 0;
      case AT_MOST -> order.isPresent() && order.getAsInt() <= 0;
      case KNOWN, EQUAL, NOT_EQUAL ->
          throw new IllegalStateException("asked of all values at once");
    };
  }

  private boolean equalTo(String found) {
    String wanted = Values.lower(value);
    return wanted.endsWith("*")
        ? Values.lower(found).startsWith(wanted.substring(0, wanted.length() - 1))
        : Values.lower(found).equals(wanted);
  }
}
