package org.postil.io.office.internal.report;

import com.ibm.icu.lang.UCharacter;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line in the order in which it is drawn from left to right (Unicode's bidirectional rules). */
final class VisualLine {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private VisualLine() {}

  /** Whether text begins at the right. */
  static boolean isRightToLeft(String text) {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /** The pieces from left to right, cut where the direction changes. */
  static List<Piece> of(List<Piece> line, boolean rightToLeft, Typesetter setter) {
    StringBuilder text = new StringBuilder();
    line.forEach(piece -> text.append(piece.text()));
    if (!rightToLeft && !Bidi.requiresBidi(text.toString().toCharArray(), 0, text.length())) {
      return line;
    }
    Bidi bidi =
        new Bidi(
            text.toString(),
            rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    List<Piece> runs = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    int offset = 0;
    for (Piece piece : line) {
      int at = 0;
      while (at < piece.text().length()) {
        int level = bidi.getLevelAt(offset + at);
        int end = at + 1;
        while (end < piece.text().length() && bidi.getLevelAt(offset + end) == level) {
          end++;
        }
        String run = piece.text().substring(at, end);
        String drawn = level % 2 == 1 ? reversed(run) : run;
        runs.add(new Piece(drawn, piece.look(), setter.width(drawn, piece.look())));
        levels.add(level);
        at = end;
      }
      offset += piece.text().length();
    }
    Object[] ordered = runs.toArray();
    byte[] all = new byte[levels.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = levels.get(i).byteValue();
    }
    Bidi.reorderVisually(all, 0, ordered, 0, ordered.length);
    List<Piece> visual = new ArrayList<>();
    for (Object each : ordered) {
      visual.add((Piece) each);
    }
    return visual;
  }

  private static String reversed(String run) {
    List<String> clusters = CLUSTER.matcher(run).results().map(MatchResult::group).toList();
    StringBuilder reversed = new StringBuilder(run.length());
    for (int i = clusters.size() - 1; i >= 0; i--) {
      reversed.append(mirrored(clusters.get(i)));
    }
    return reversed.toString();
  }

  private static String mirrored(String cluster) {
    StringBuilder mirrored = new StringBuilder(cluster.length());
    cluster.codePoints().map(UCharacter::getMirror).forEach(mirrored::appendCodePoint);
    return mirrored.toString();
  }
}
