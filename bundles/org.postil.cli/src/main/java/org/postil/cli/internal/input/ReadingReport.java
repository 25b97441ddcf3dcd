package org.postil.cli.internal.input;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What a run should be told about its input. Counters may be read while it runs. */
public final class ReadingReport {

  /** Cases of each sort that are named; the others are only counted. */
  private static final int NAMED = 10;

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong documents = new AtomicLong();
  private volatile boolean finished;
  private final Cases skipped =
      new Cases("skipped, since no importer reads them (--from FORMAT forces one)");
  private final Cases duplicates = new Cases("with the very bytes of an earlier one");
  private final Cases dropped =
      new Cases(
          "of which the corpus has the bytes under another id; the spans brought along are not kept"
              + " (put all spans of a text into one document)");
  private final Cases renamed = new Cases("renamed, since the id was taken");

  private final Map<String, AtomicLong> chosen = new ConcurrentSkipListMap<>();

  AtomicLong bytes() {
    return bytes;
  }

  /**
   * Bytes that were read so far.
   *
   * @return at least 0
   */
  public long bytesRead() {
    return bytes.get();
  }

  /**
   * Documents that were read so far.
   *
   * @return at least 0
   */
  public long documentsRead() {
    return documents.get();
  }

  /**
   * Whether everything was read.
   *
   * @return true at the end
   */
  public boolean isFinished() {
    return finished;
  }

  /**
   * Whether there was nothing to read.
   *
   * @return true if no importer was given any file
   */
  public boolean isEmpty() {
    return chosen.isEmpty();
  }

  /**
   * Notes that a corpus took neither a document nor the spans that came with it.
   *
   * @param id id of the document
   */
  public void dropped(String id) {
    dropped.add(id);
  }

  void document() {
    documents.incrementAndGet();
  }

  void finish() {
    finished = true;
  }

  void skipped(String location, long size) {
    skipped.add(location);
    bytes.addAndGet(size);
  }

  void chosen(String format, String why) {
    chosen.computeIfAbsent(format + " (" + why + ")", key -> new AtomicLong()).incrementAndGet();
  }

  void duplicate(String id, String earlier) {
    duplicates.add(id + " (as " + earlier + ")");
  }

  void renamed(String id, String free) {
    renamed.add(free + " (from " + id + ")");
  }

  /**
   * Prints what is worth saying; nothing if all is well.
   *
   * @param out where to
   * @param copies what becomes of a document with the bytes of an earlier one, in a few words
   */
  public void print(PrintStream out, String copies) {
    printChosen(out);
    skipped.print("files", out, "");
    duplicates.print("documents", out, ", " + copies);
    dropped.print("documents", out, "");
    renamed.print("documents", out, "");
  }

  /** Silent when all files went to one importer by their names, as plain articles do. */
  private void printChosen(PrintStream out) {
    boolean plain = chosen.size() == 1 && chosen.keySet().iterator().next().startsWith("text (by");
    if (!chosen.isEmpty() && !plain) {
      out.println(
          chosen.entrySet().stream()
              .map(each -> each.getValue() + " as " + each.getKey())
              .collect(Collectors.joining(", ", "Files read: ", "")));
    }
  }

  private static final class Cases {
    private final String what;
    private final List<String> named = new ArrayList<>();
    private long count;

    Cases(String what) {
      this.what = what;
    }

    synchronized void add(String name) {
      count++;
      if (named.size() < NAMED) {
        named.add(name);
      }
    }

    synchronized void print(String noun, PrintStream out, String more) {
      if (count > 0) {
        String others = count > named.size() ? ", …" : "";
        String one = count == 1 ? noun.substring(0, noun.length() - 1) : noun;
        String names = String.join(", ", named) + others;
        out.println(count + " " + one + " " + what + more + ": " + names);
      }
    }
  }
}
