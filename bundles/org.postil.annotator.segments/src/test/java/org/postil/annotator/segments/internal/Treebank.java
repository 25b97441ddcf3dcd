package org.postil.annotator.segments.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Paragraphs of a CoNLL-U file with their gold sentences and words, as offsets. */
final class Treebank {

  /** A paragraph; stretches are coded as begin * 100,000 + end. */
  record Paragraph(String text, Set<Long> sentences, Set<Long> words) {}

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private Set<Long> sentences = new TreeSet<>();
  private Set<Long> words = new TreeSet<>();
  private int sentenceBegin;
  private int surfaceEnd;
  private int rangeLast;
  private int rangeAt;
  private boolean spaceAfter = true;

  static List<Paragraph> read(Path file) throws IOException {
    Treebank reader = new Treebank();
    for (String line : Files.readAllLines(file)) {
      reader.line(line);
    }
    reader.endParagraph();
    return reader.paragraphs;
  }

  static long code(int begin, int end) {
    return begin * 100_000L + end;
  }

  private void line(String line) {
    if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
      endParagraph();
    } else if (line.startsWith("# sent_id")) {
      beginSentence();
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      token(line.split("\t", -1));
    } else if (line.isEmpty()) {
      sentences.add(code(sentenceBegin, surfaceEnd));
    }
  }

  private void beginSentence() {
    separate();
    sentenceBegin = text.length();
    rangeLast = 0;
  }

  private void separate() {
    if (text.length() > 0 && spaceAfter) {
      text.append(' ');
    }
    spaceAfter = false;
  }

  private void token(String[] columns) {
    String id = columns[0];
    if (id.contains(".")) {
      return;
    }
    if (id.contains("-")) {
      surface(columns);
      rangeLast = Integer.parseInt(id.substring(id.indexOf('-') + 1));
      rangeAt = surfaceEnd - columns[1].length();
    } else if (Integer.parseInt(id) <= rangeLast) {
      int end = Math.min(surfaceEnd, rangeAt + columns[1].length());
      end = Integer.parseInt(id) == rangeLast ? surfaceEnd : end;
      words.add(code(rangeAt, end));
      rangeAt = end;
    } else {
      surface(columns);
      words.add(code(surfaceEnd - columns[1].length(), surfaceEnd));
    }
  }

  private void surface(String[] columns) {
    if (text.length() > sentenceBegin) {
      separate();
    }
    text.append(columns[1]);
    surfaceEnd = text.length();
    spaceAfter = !columns[9].contains("SpaceAfter=No");
  }

  private void endParagraph() {
    if (text.length() > 0) {
      paragraphs.add(new Paragraph(text.toString(), sentences, words));
    }
    text = new StringBuilder();
    sentences = new TreeSet<>();
    words = new TreeSet<>();
    sentenceBegin = 0;
    spaceAfter = true;
  }
}
