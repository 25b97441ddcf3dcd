package org.postil.io.conll.internal;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;
import org.postil.api.io.ImportedDocument;
import org.postil.api.layer.Layer;
import org.postil.standoff.CleanText;
import org.postil.standoff.GoldLayer;

/** Puts a text together from tokens. Forms are cleaned one by one, so that offsets hold. */
final class TextBuilder {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> paragraphs = new ArrayList<>();
  private boolean open;

  /** Starts a sentence, with a gap before it unless it is the first. */
  void startSentence(String gap) {
    if (open) {
      text.append(gap);
    }
    open = true;
  }

  /** Notes that a paragraph begins at the next token. */
  void startParagraph() {
    paragraphs.add(text.length());
  }

  /**
   * Adds a token.
   *
   * @return where it begins and ends
   */
  int[] token(String form, String gap) {
    String clean = CleanText.of(form).text().replace('\n', ' ');
    int begin = text.length();
    text.append(clean.isEmpty() ? "\uFFFD" : clean);
    int end = text.length();
    text.append(gap);
    return new int[] {begin, end};
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** The document, with zones from the paragraphs if there were any. */
  ImportedDocument imported(String id, String location, Metadata metadata, GoldLayer gold) {
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      int begin = paragraphs.get(i);
      int end = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : text.length();
      while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (end > begin) {
        zones.add(new Zone(ZoneKind.PARAGRAPH, begin, end));
      }
    }
    CleanText clean = CleanText.of(text.toString());
    Document document = clean.document(id, location, zones, metadata);
    List<Layer> layers = gold.build(document).map(List::of).orElse(List.of());
    return new ImportedDocument(document, layers);
  }
}
