package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.review.ReviewedSpan;

/**
 * What differs between two states of a document, so that browsers need not read all of it again.
 *
 * @param spans those that are new or say something else, as they are now
 * @param gone names of people's spans that are no more
 */
record Changes(List<ReviewedSpan> spans, List<String> gone) {

  static Changes between(ReviewState before, ReviewState after) {
    Set<ReviewedSpan> known = new HashSet<>(before.spans());
    List<ReviewedSpan> changed = new ArrayList<>();
    for (ReviewedSpan span : after.spans()) {
      if (!known.remove(span)) {
        changed.add(span);
      }
    }
    Set<String> now =
        changed.stream()
            .filter(ReviewedLayers::isOwn)
            .map(span -> ReviewState.id(span.content()))
            .collect(Collectors.toSet());
    List<String> gone =
        known.stream()
            .filter(ReviewedLayers::isOwn)
            .map(span -> ReviewState.id(span.content()))
            .filter(name -> !now.contains(name))
            .sorted()
            .toList();
    return new Changes(changed, gone);
  }
}
