package org.postil.web.internal.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with variable segments in braces. Fixed segments go before variable ones. */
record PathTemplate(List<String> segments) {

  static PathTemplate of(String path) {
    return new PathTemplate(List.of(path.substring(1).split("/")));
  }

  /** The values of the variables, empty if the path does not fit. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith("{")) {
        variables.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  long variables() {
    return segments.stream().filter(segment -> segment.startsWith("{")).count();
  }
}
