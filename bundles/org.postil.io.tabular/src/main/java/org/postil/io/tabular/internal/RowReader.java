package org.postil.io.tabular.internal;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;

/** A reader that knows what separates cells and refuses rows without end. */
final class RowReader extends FilterReader {

  private static final int HEAD = 1 << 15;
  private static final String SEPARATORS = ",;\t|";

  private final BufferedReader in;
  private final long most;
  private long read;

  /** A row is longer than a document may be. */
  static final class TooLong extends IOException {
    TooLong(long most) {
      super(
          "a row is longer than "
              + most
              + " characters, the limit for one document; close its quotation mark, or raise the"
              + " limit");
    }
  }

  RowReader(BufferedReader in, long most) {
    super(in);
    this.in = in;
    this.most = most;
  }

  /** What occurs most in the first line, outside of quotation marks. */
  char separator() throws IOException {
    in.mark(HEAD + 1);
    char[] head = new char[HEAD];
    int length = Math.max(0, in.read(head));
    in.reset();
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < length && (quoted || head[i] != '\n'); i++) {
      quoted ^= head[i] == '"';
      int at = quoted ? -1 : SEPARATORS.indexOf(head[i]);
      if (at >= 0) {
        counts[at]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  void startRow() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int characters) throws TooLong {
    read += characters;
    // The parser reads ahead by a buffer of its own.
    if (read > most + HEAD) {
      throw new TooLong(most);
    }
  }
}
