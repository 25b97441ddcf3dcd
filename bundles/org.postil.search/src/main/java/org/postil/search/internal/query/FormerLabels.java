package org.postil.search.internal.query;

import java.util.List;
import org.postil.api.store.Tagsets.FormerName;

/**
 * Labels by the names that they had: a question that was kept means those that they are called now.
 *
 * @param names names that no label has now
 */
public record FormerLabels(List<FormerName> names) {

  /** No label had another name. */
  public static final FormerLabels NONE = new FormerLabels(List.of());

  /**
   * Takes the names.
   *
   * @param names names that no label has now
   */
  public FormerLabels {
    names = List.copyOf(names);
  }

  /** Those that had a name, upper and lower case alike. */
  FormerLabels called(String name) {
    String wanted = Values.lower(name);
    return new FormerLabels(
        names.stream().filter(each -> Values.lower(each.name()).equals(wanted)).toList());
  }

  /** Those of a type. */
  FormerLabels of(String type) {
    return new FormerLabels(names.stream().filter(each -> each.type().equals(type)).toList());
  }

  /** What they are called now. */
  List<String> today() {
    return names.stream().map(FormerName::today).distinct().toList();
  }

  /** Whether an annotation has one of them. */
  boolean hold(Mark mark) {
    return names.stream()
        .anyMatch(each -> each.type().equals(mark.type()) && each.today().equals(mark.label()));
  }
}
