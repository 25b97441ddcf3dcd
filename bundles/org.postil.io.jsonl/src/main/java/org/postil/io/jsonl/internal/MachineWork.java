package org.postil.io.jsonl.internal;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the spans and labels that annotators made by what lines say, since all become gold. */
final class MachineWork {

  /** As exports name annotators; people's addresses have no version after the sign. */
  private static final Pattern ANNOTATOR = Pattern.compile("[\\w.-]+@\\d+(\\.[\\w-]+)+");

  private final TreeSet<String> makers = new TreeSet<>();
  private int count;

  void note(@Nullable String by) {
    if (by != null && ANNOTATOR.matcher(by).matches()) {
      count++;
      makers.add(by);
    }
  }

  void addAll(MachineWork other) {
    count += other.count;
    makers.addAll(other.makers);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** What a person should be told of it. */
  @Override
  public String toString() {
    return count
        + (count == 1 ? " span or label that " : " spans and labels that ")
        + String.join(", ", makers)
        + " made "
        + (count == 1 ? "is" : "are")
        + " taken as people's work, as all that a file brings is: `export --select gold` and"
        + " `evaluate` count it as gold; import the file without it if that is not meant";
  }
}
