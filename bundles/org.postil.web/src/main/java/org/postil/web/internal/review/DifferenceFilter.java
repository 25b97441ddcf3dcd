package org.postil.web.internal.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.review.DocumentDifferences;
import org.postil.api.review.Pairing;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;

/**
 * Which differences are wanted.
 *
 * @param kinds any of these; all but the same ones when empty
 * @param a label on side A, empty for whatever
 * @param b label on side B, empty for whatever
 * @param either label on one of the sides, empty for whatever
 */
record DifferenceFilter(
    Set<Pairing.Kind> kinds, Optional<String> a, Optional<String> b, Optional<String> either) {

  static DifferenceFilter of(Query query) {
    return new DifferenceFilter(
        query.texts("kind").stream().map(DifferenceFilter::kind).collect(Collectors.toSet()),
        query.text("labelA"),
        query.text("labelB"),
        query.text("label"));
  }

  private static Pairing.Kind kind(String label) {
    List<Pairing.Kind> all = Arrays.asList(Pairing.Kind.values());
    return all.stream()
        .filter(kind -> label(kind).equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.bad(
                    "Cannot use ["
                        + label
                        + "] as [kind]: expected one of "
                        + all.stream().map(DifferenceFilter::label).toList()));
  }

  static String label(Pairing.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean wants(Pairing.Kind kind, String labelA, String labelB) {
    return (kinds.isEmpty() ? kind != Pairing.Kind.SAME : kinds.contains(kind))
        && a.map(labelA::equals).orElse(true)
        && b.map(labelB::equals).orElse(true)
        && either.map(label -> label.equals(labelA) || label.equals(labelB)).orElse(true);
  }

  boolean wants(Pairing pairing) {
    return wants(pairing.kind(), pairing.labelA(), pairing.labelB());
  }

  int count(DocumentDifferences document) {
    return document.cells().stream()
        .filter(cell -> wants(cell.kind(), cell.a(), cell.b()))
        .mapToInt(DocumentDifferences.Cell::count)
        .sum();
  }
}
