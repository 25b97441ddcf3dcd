package org.postil.store.internal.edit;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the stretches in which two texts differ: by lines, and within those by words. */
final class TextDiff {

  private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|(?s:.)");

  /** Stretches of more words than this are taken as a whole: the time is that of their product. */
  private static final int MOST_WORDS = 8_000;

  private final String before;
  private final String after;
  private final List<Region> regions = new ArrayList<>();

  private TextDiff(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** The stretches that differ, in order; none touches the next. */
  static List<Region> of(String before, String after) {
    TextDiff diff = new TextDiff(before, after);
    Region whole = new Region(0, before.length(), 0, after.length());
    for (Region lines : diff.compare(whole, LINES)) {
      diff.addWords(lines);
    }
    return List.copyOf(diff.regions);
  }

  private void addWords(Region lines) {
    int words = split(before, lines.oldBegin(), lines.oldEnd(), WORDS).size();
    int others = split(after, lines.newBegin(), lines.newEnd(), WORDS).size();
    List<Region> parts =
        words > MOST_WORDS || others > MOST_WORDS ? List.of(lines) : compare(lines, WORDS);
    for (Region part : parts) {
      Region trimmed = part.trimmed(before, after);
      if (!trimmed.isEmpty()) {
        regions.add(trimmed);
      }
    }
  }

  private List<Region> compare(Region within, Pattern parts) {
    List<Integer> oldStarts = split(before, within.oldBegin(), within.oldEnd(), parts);
    List<Integer> newStarts = split(after, within.newBegin(), within.newEnd(), parts);
    DiffAlgorithmI<String> algorithm = new MyersDiffWithLinearSpace<>();
    List<Region> found = new ArrayList<>();
    for (Change change :
        algorithm.computeDiff(
            pieces(before, oldStarts, within.oldEnd()),
            pieces(after, newStarts, within.newEnd()),
            null)) {
      found.add(
          new Region(
              offset(oldStarts, change.startOriginal, within.oldEnd()),
              offset(oldStarts, change.endOriginal, within.oldEnd()),
              offset(newStarts, change.startRevised, within.newEnd()),
              offset(newStarts, change.endRevised, within.newEnd())));
    }
    return joined(found);
  }

  /** Stretches that touch become one. */
  private static List<Region> joined(List<Region> found) {
    List<Region> joined = new ArrayList<>();
    for (Region next : found) {
      Region last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.oldEnd() == next.oldBegin() && last.newEnd() == next.newBegin()) {
        joined.set(
            joined.size() - 1,
            new Region(last.oldBegin(), next.oldEnd(), last.newBegin(), next.newEnd()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static int offset(List<Integer> starts, int index, int end) {
    return index < starts.size() ? starts.get(index) : end;
  }

  private static List<Integer> split(String text, int begin, int end, Pattern parts) {
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = parts.matcher(text).region(begin, end);
    while (matcher.find()) {
      starts.add(matcher.start());
    }
    return starts;
  }

  private static List<String> pieces(String text, List<Integer> starts, int end) {
    List<String> pieces = new ArrayList<>(starts.size());
    for (int i = 0; i < starts.size(); i++) {
      pieces.add(text.substring(starts.get(i), offset(starts, i + 1, end)));
    }
    return pieces;
  }
}
