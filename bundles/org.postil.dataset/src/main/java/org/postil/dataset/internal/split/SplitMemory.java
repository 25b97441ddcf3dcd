package org.postil.dataset.internal.split;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.postil.api.dataset.Split;
import org.postil.dataset.internal.text.Mixing;
import org.postil.dataset.internal.text.Word;

/**
 * The splits that documents had before: a file of lines of split, tab and id, of which the last on
 * a document holds. In memory it is 18 to 36 bytes a document. Used by one thread.
 */
public final class SplitMemory {

  private long[] keys = new long[1 << 10];
  private byte[] splits = new byte[1 << 10];
  private int size;

  /** Starts without documents. */
  public SplitMemory() {}

  /**
   * Reads a file.
   *
   * @param file lines of split, tab and id; nothing is remembered if it does not exist
   * @return what it says
   * @throws IOException if it cannot be read
   */
  public static SplitMemory read(Path file) throws IOException {
    SplitMemory memory = new SplitMemory();
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
        lines.forEach(line -> memory.add(line, file));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return memory;
  }

  private void add(String line, Path file) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new UncheckedIOException(
          new IOException(
              "Cannot read the splits in ["
                  + file
                  + "]: line ["
                  + line
                  + "] has no tab; restore the file, or draw new splits with --redraw"));
    }
    remember(line.substring(tab + 1), Split.of(line.substring(0, tab)));
  }

  /**
   * Remembers a document.
   *
   * @param id id of the document
   * @param split its split
   */
  public void put(String id, Split split) {
    remember(escaped(id), split);
  }

  private void remember(String escaped, Split split) {
    if (size * 2 > keys.length) {
      grow();
    }
    put(hash(escaped), (byte) (split.ordinal() + 1));
  }

  /**
   * The split that a document had.
   *
   * @param id id of the document
   * @return ordinal of its split, empty if it had none
   */
  public OptionalInt of(String id) {
    byte split = splits[place(hash(escaped(id)))];
    return split == 0 ? OptionalInt.empty() : OptionalInt.of(split - 1);
  }

  private void put(long key, byte split) {
    int place = place(key);
    size += splits[place] == 0 ? 1 : 0;
    keys[place] = key;
    splits[place] = split;
  }

  private int place(long key) {
    int place = (int) key & (keys.length - 1);
    while (splits[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[] oldSplits = splits;
    keys = new long[oldKeys.length * 2];
    splits = new byte[oldSplits.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSplits[i] != 0) {
        put(oldKeys[i], oldSplits[i]);
      }
    }
  }

  /** Adds lines to a memory. */
  public static final class Update implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final SplitMemory before;
    private final BufferedWriter out;

    /**
     * Starts the update of a file; it takes effect when {@link #finish()} is called.
     *
     * @param file the file; its folder is made if need be
     * @param forget whether to leave out what it says now
     * @throws IOException if it cannot be written
     */
    public Update(Path file, boolean forget) throws IOException {
      this.file = file;
      this.draft = file.resolveSibling(file.getFileName() + ".new");
      this.before = forget ? new SplitMemory() : read(file);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(draft);
      if (!forget && Files.exists(file)) {
        Files.copy(file, draft);
      }
      this.out =
          Files.newBufferedWriter(
              draft,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND,
              StandardOpenOption.WRITE);
    }

    /**
     * Remembers a document.
     *
     * @param id id of the document
     * @param split its split
     * @throws IOException if it cannot be written
     */
    public void put(String id, Split split) throws IOException {
      OptionalInt known = before.of(id);
      if (known.isEmpty() || known.getAsInt() != split.ordinal()) {
        out.write(split.label() + '\t' + escaped(id) + '\n');
      }
    }

    /**
     * Puts the new file in the place of the old one.
     *
     * @throws IOException if it cannot be written
     */
    public void finish() throws IOException {
      out.close();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the new file unless it has taken effect. */
    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(draft);
    }
  }

  /** An id takes one line, whatever is in it. */
  private static String escaped(String id) {
    return id.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static long hash(String escaped) {
    return Mixing.join(escaped.length(), new Word(escaped, false).hash());
  }
}
