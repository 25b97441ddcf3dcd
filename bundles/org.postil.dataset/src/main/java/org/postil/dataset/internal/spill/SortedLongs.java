package org.postil.dataset.internal.spill;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more longs than memory holds: full buffers are sorted and spilled to files, which are
 * merged as they are read. Used by one thread.
 */
public final class SortedLongs implements Closeable {

  private static final int BUFFER = 1 << 20;
  private static final int FILE_BUFFER = 1 << 16;

  private final Path folder;
  private final String name;
  private final int capacity;
  private long[] buffer = new long[1024];
  private int size;
  private final List<Path> runs = new ArrayList<>();

  /**
   * Starts an empty collection.
   *
   * @param folder where to spill to
   * @param name first part of the names of files there
   */
  public SortedLongs(Path folder, String name) {
    this(folder, name, BUFFER);
  }

  SortedLongs(Path folder, String name, int capacity) {
    this.folder = folder;
    this.name = name;
    this.capacity = capacity;
  }

  /** Takes the sorted longs. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes the next.
     *
     * @param value at least the one before
     * @throws IOException if it cannot be used; ends the reading
     */
    void take(long value) throws IOException;
  }

  /**
   * Adds a value.
   *
   * @param value any
   * @throws IOException if it cannot be spilled
   */
  public void add(long value) throws IOException {
    if (size == capacity) {
      spill();
    } else if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(capacity, size * 2));
    }
    buffer[size++] = value;
  }

  /**
   * Reads all values in ascending order; may be called again.
   *
   * @param taker takes them
   * @throws IOException if they cannot be read
   */
  public void forEach(Taker taker) throws IOException {
    Arrays.sort(buffer, 0, size);
    List<Run> open = new ArrayList<>();
    try {
      for (Path run : runs) {
        open.add(new Run(run));
      }
      merge(open, taker);
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  private void merge(List<Run> open, Taker taker) throws IOException {
    PriorityQueue<Run> queue = new PriorityQueue<>();
    for (Run run : open) {
      if (run.advance()) {
        queue.add(run);
      }
    }
    int next = 0;
    while (!queue.isEmpty()) {
      Run least = queue.remove();
      while (next < size && buffer[next] <= least.head) {
        taker.take(buffer[next++]);
      }
      taker.take(least.head);
      if (least.advance()) {
        queue.add(least);
      }
    }
    while (next < size) {
      taker.take(buffer[next++]);
    }
  }

  private void spill() throws IOException {
    Arrays.sort(buffer, 0, size);
    Path run = folder.resolve(name + "-" + runs.size() + ".run");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), FILE_BUFFER))) {
      for (int i = 0; i < size; i++) {
        out.writeLong(buffer[i]);
      }
    }
    runs.add(run);
    size = 0;
  }

  /** Deletes the files. */
  @Override
  public void close() throws IOException {
    buffer = new long[0];
    size = 0;
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
    runs.clear();
  }

  private static final class Run implements Comparable<Run>, Closeable {
    private final DataInputStream in;
    private long left;
    private long head;

    Run(Path file) throws IOException {
      left = Files.size(file) / Long.BYTES;
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), FILE_BUFFER));
    }

    boolean advance() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      head = in.readLong();
      return true;
    }

    @Override
    public int compareTo(Run other) {
      return Long.compare(head, other.head);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
