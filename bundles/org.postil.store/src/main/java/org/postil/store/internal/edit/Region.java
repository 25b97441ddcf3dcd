package org.postil.store.internal.edit;

/**
 * A stretch of a text and what stands in its place in the corrected text. Offsets are UTF-16 code
 * units, ends exclusive.
 *
 * @param oldBegin begin in the old text
 * @param oldEnd end in the old text
 * @param newBegin begin in the new text
 * @param newEnd end in the new text
 */
record Region(int oldBegin, int oldEnd, int newBegin, int newEnd) {

  /** Without what is the same at both ends, never between the halves of a surrogate pair. */
  Region trimmed(String before, String after) {
    int most = Math.min(oldEnd - oldBegin, newEnd - newBegin);
    int head = 0;
    while (head < most && before.charAt(oldBegin + head) == after.charAt(newBegin + head)) {
      head++;
    }
    if (head > 0 && Character.isHighSurrogate(before.charAt(oldBegin + head - 1))) {
      head--;
    }
    int tail = 0;
    while (tail < most - head
        && before.charAt(oldEnd - tail - 1) == after.charAt(newEnd - tail - 1)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(before.charAt(oldEnd - tail))) {
      tail--;
    }
    return new Region(oldBegin + head, oldEnd - tail, newBegin + head, newEnd - tail);
  }

  boolean isEmpty() {
    return oldBegin == oldEnd && newBegin == newEnd;
  }
}
