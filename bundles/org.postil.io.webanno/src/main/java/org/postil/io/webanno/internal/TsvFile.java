package org.postil.io.webanno.internal;

import java.util.ArrayList;
import java.util.List;

/** The text of a file, its layers and units. */
final class TsvFile {

  /** More white space than this between two sentences is a wrong offset. */
  private static final int MOST_BETWEEN = 1 << 20;

  private final List<TsvLayer> layers = new ArrayList<>();
  private final List<TsvUnit> units = new ArrayList<>();
  private final List<int[]> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String pending = "";
  private boolean open;
  private int columns;

  List<TsvLayer> layers() {
    return layers;
  }

  List<TsvUnit> units() {
    return units;
  }

  /** Where sentences begin and end. */
  List<int[]> sentences() {
    return sentences;
  }

  String text() {
    return text.toString();
  }

  /** Takes the next line. */
  void line(String line) throws TsvFault {
    if (line.startsWith("#T_")) {
      TsvLayer layer = TsvLayer.of(line, columns);
      layers.add(layer);
      columns += layer.columns().size();
    } else if (line.startsWith("#Text=")) {
      String part = TsvText.unescape(line.substring("#Text=".length()));
      pending = open ? pending + "\n" + part : part;
      open = true;
    } else if (!line.isBlank() && !line.startsWith("#")) {
      unit(TsvUnit.of(line), line);
    }
  }

  /** Ends the file. */
  void end() throws TsvFault {
    if (open) {
      sentence(text.length() + (text.isEmpty() ? 0 : 1));
    }
  }

  private void unit(TsvUnit unit, String line) throws TsvFault {
    if (open) {
      int leading = 0;
      while (leading < pending.length() && Character.isWhitespace(pending.charAt(leading))) {
        leading++;
      }
      sentence(unit.isPart() ? text.length() : unit.begin() - leading);
    }
    String form = TsvText.unescape(line.split("\t", -1)[2]);
    boolean fits =
        unit.begin() <= unit.end()
            && unit.end() <= text.length()
            && text.substring(unit.begin(), unit.end()).equals(form);
    if (!fits) {
      throw new TsvFault(
          "token "
              + unit.id()
              + " ["
              + form
              + "] does not stand at "
              + unit.begin()
              + "-"
              + unit.end()
              + " of the text; correct #Text or the offsets, which count UTF-16 code units");
    }
    units.add(unit);
  }

  /** The text between sentences is not written; its length is. */
  private void sentence(int begin) throws TsvFault {
    if (begin < text.length() || begin > text.length() + MOST_BETWEEN) {
      throw new TsvFault(
          "a sentence begins at "
              + begin
              + ", but the text before it ends at "
              + text.length()
              + "; put sentences in order");
    }
    int between = begin - text.length();
    if (between > 0) {
      text.append(Tsv.between(between));
    }
    text.append(pending);
    sentences.add(new int[] {begin, text.length()});
    open = false;
    pending = "";
  }
}
