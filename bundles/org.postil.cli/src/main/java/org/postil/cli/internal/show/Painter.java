package org.postil.cli.internal.show;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes text with spans in it: in colours where there are some, with brackets and labels
 * elsewhere. Spans may overlap in any way; the innermost gives the colour.
 */
final class Painter {

  private static final String RESET = "\u001B[0m";
  private static final String DIM = "\u001B[2m";

  /** Colours of the terminal's own palette that are legible on light and dark ground. */
  private static final List<String> PALETTE =
      List.of("36", "32", "35", "33", "34", "31", "96", "92", "95", "93", "94", "91");

  private final boolean colour;

  Painter(boolean colour) {
    this.colour = colour;
  }

  /** The text with its marks. */
  String paint(String text, List<Mark> marks) {
    List<Mark> ordered =
        marks.stream()
            .sorted(
                Comparator.comparingInt(Mark::begin)
                    .thenComparing(Mark::end, Comparator.reverseOrder())
                    .thenComparing(Mark::name))
            .toList();
    Map<String, String> colours = colours(ordered);
    StringBuilder painted = new StringBuilder();
    Deque<Mark> open = new ArrayDeque<>();
    int next = 0;
    TreeSet<Integer> edges = edges(text, ordered);
    for (int at : edges) {
      while (!open.isEmpty() && open.stream().anyMatch(mark -> mark.end() <= at)) {
        close(endingAt(open, at), open, colours, painted);
      }
      while (next < ordered.size() && ordered.get(next).begin() == at) {
        open(ordered.get(next++), open, colours, painted);
      }
      painted.append(text, at, at == text.length() ? at : edges.higher(at));
    }
    return painted.toString();
  }

  private static TreeSet<Integer> edges(String text, List<Mark> marks) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    marks.forEach(mark -> edges.addAll(List.of(mark.begin(), mark.end())));
    return edges;
  }

  private static Mark endingAt(Deque<Mark> open, int at) {
    return open.stream().filter(mark -> mark.end() <= at).findFirst().orElseThrow();
  }

  private void open(
      Mark mark, Deque<Mark> open, Map<String, String> colours, StringBuilder painted) {
    open.push(mark);
    painted.append(colour ? style(open, colours) : "[");
  }

  private void close(
      Mark mark, Deque<Mark> open, Map<String, String> colours, StringBuilder painted) {
    open.remove(mark);
    if (colour) {
      painted.append(RESET).append(DIM).append('/').append(mark.name()).append(RESET);
      painted.append(style(open, colours));
    } else {
      painted.append(']').append(mark.name());
    }
  }

  private static String style(Deque<Mark> open, Map<String, String> colours) {
    return open.isEmpty() ? "" : "\u001B[1;" + colours.get(open.peek().name()) + "m";
  }

  /** The same name has the same colour in every document, unless two names fall on one. */
  private static Map<String, String> colours(List<Mark> marks) {
    Map<String, String> colours = new TreeMap<>();
    marks.forEach(mark -> colours.put(mark.name(), ""));
    TreeSet<Integer> taken = new TreeSet<>();
    for (Map.Entry<String, String> entry : colours.entrySet()) {
      int slot = Math.floorMod(entry.getKey().hashCode(), PALETTE.size());
      while (taken.contains(slot) && taken.size() < PALETTE.size()) {
        slot = (slot + 1) % PALETTE.size();
      }
      taken.add(slot);
      entry.setValue(PALETTE.get(slot));
    }
    return colours;
  }
}
