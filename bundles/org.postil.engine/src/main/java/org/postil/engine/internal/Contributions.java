package org.postil.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/** A snapshot of all contributed annotators, by id and then by version, highest first. */
record Contributions(List<Contribution> all) {

  static final Contributions NONE = new Contributions(List.of());

  private static final Comparator<Contribution> ORDER =
      Comparator.comparing((Contribution c) -> c.facts().id())
          .thenComparing(c -> Version.parseVersion(c.facts().version()), Comparator.reverseOrder())
          .thenComparing(c -> c.facts().bundle());

  Contributions {
    all = List.copyOf(all);
  }

  Contributions with(Contribution added) {
    List<Contribution> more = new ArrayList<>(all);
    more.add(added);
    more.sort(ORDER);
    return new Contributions(more);
  }

  Contributions without(Contribution removed) {
    return new Contributions(all.stream().filter(each -> each != removed).toList());
  }

  /** The contribution with an id and version, or the highest version when none is given. */
  Optional<Contribution> find(String id, Optional<String> version) {
    return all.stream()
        .filter(each -> each.facts().id().equals(id))
        .filter(each -> version.isEmpty() || each.facts().version().equals(version.get()))
        .findFirst();
  }

  /** A sentence if bundles of two names contribute an annotator of one id, and which one wins. */
  Optional<String> rivalry(Contribution added) {
    List<Contribution> rivals =
        all.stream().filter(each -> each.facts().id().equals(added.facts().id())).toList();
    return rivals.stream()
        .filter(each -> !each.facts().bundle().equals(added.facts().bundle()))
        .findFirst()
        .map(
            other ->
                "Annotator ["
                    + added.facts().id()
                    + "] comes from two bundles, "
                    + bundle(other)
                    + " and "
                    + bundle(added)
                    + "; "
                    + bundle(rivals.get(0))
                    + " is used where no version is given");
  }

  private static String bundle(Contribution contribution) {
    return contribution.facts().bundle() + " " + contribution.facts().version();
  }

  /** Whether every contribution that a plan uses is still here. */
  boolean haveAll(Plan plan) {
    return plan.parts().stream()
        .allMatch(part -> all.stream().anyMatch(each -> each == part.contribution()));
  }
}
