package org.postil.cli.internal.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Adds up the sizes of the files to come on a thread of its own, so that time left is known. */
public final class SizeCount {

  private volatile long bytes = -1;

  /**
   * Starts to count.
   *
   * @param files what will be read
   */
  public SizeCount(FileWalk files) {
    Thread thread = new Thread(() -> count(files), "postil-size-count");
    thread.setDaemon(true);
    thread.start();
  }

  private void count(FileWalk files) {
    Sum sum = new Sum();
    try {
      files.accept(sum);
      bytes = sum.bytes;
    } catch (IOException e) {
      // The reader will meet the same error and report it; here only the estimate is lost.
      bytes = -1;
    }
  }

  /**
   * The sum.
   *
   * @return bytes; empty while it is not known
   */
  public OptionalLong bytes() {
    return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  private static final class Sum implements FileVisitor {
    private long bytes;

    @Override
    public void found(FoundFile file) throws IOException {
      bytes += Files.size(file.path());
    }

    @Override
    public void unreadable(Path path, IOException reason) {
      // Counts for nothing.
    }
  }
}
