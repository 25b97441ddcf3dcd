package org.postil.io.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;
import org.postil.standoff.CountedInput;

/**
 * What unpacking one archive may cost. A packed byte may become two hundred, which no text does,
 * beyond a start that any archive has.
 */
final class Budget {

  private static final long START = 64L << 20;
  private static final long MOST_TIMES = 200;
  private static final long MOST_MEMBERS = 20_000_000;

  private final ImportSource archive;
  private long packed;
  private long unpacked;
  private long members;

  /** An archive that costs too much. */
  static final class Spent extends ImportException {
    private static final long serialVersionUID = 1L;

    Spent(String message) {
      super(message);
    }
  }

  Budget(ImportSource archive) {
    this.archive = archive;
  }

  void member(String path) throws ImportException {
    if (++members > MOST_MEMBERS) {
      throw new Spent(
          "Cannot import ["
              + archive.location()
              + "]: it has more than "
              + MOST_MEMBERS
              + " members, at ["
              + path
              + "]; split it");
    }
  }

  /** Counts what is read of the archive itself. */
  InputStream packed(InputStream in) {
    return new CountedInput(in) {
      @Override
      protected void count(int bytes) {
        packed += bytes;
      }
    };
  }

  void addPacked(long bytes) {
    packed += bytes;
  }

  /** Counts what comes out. */
  InputStream unpacked(InputStream in) {
    return new CountedInput(in) {
      @Override
      protected void count(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > START + MOST_TIMES * packed) {
          throw new Spent(
              "Cannot import ["
                  + archive.location()
                  + "]: it unpacks to more than "
                  + MOST_TIMES
                  + " times its size, as archives do that are made to fill disks; unpack it"
                  + " yourself if you trust it");
        }
      }
    };
  }
}
