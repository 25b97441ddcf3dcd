package org.postil.dataset.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.document.ZoneKind;

/**
 * The words of an article without what stands around it: boilerplate zones are left out. Runs of
 * letters and digits are words; each ideograph is one.
 */
public final class ArticleWords {

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private ArticleWords() {}

  /**
   * Reads an article.
   *
   * @param document the article
   * @return its words in order
   */
  public static List<Word> of(Document document) {
    ArticleWords reader = new ArticleWords();
    int from = 0;
    for (Zone zone : document.zones()) {
      if (zone.kind() == ZoneKind.BOILERPLATE) {
        reader.read(document.text().substring(from, zone.begin()));
        from = zone.end();
      }
    }
    reader.read(document.text().substring(from));
    return reader.words;
  }

  private void read(String text) {
    Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(this::take);
    end();
  }

  private void take(int c) {
    if (Character.isIdeographic(c)) {
      end();
      word.appendCodePoint(c);
      end();
    } else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      word.appendCodePoint(c);
    } else {
      end();
    }
  }

  private void end() {
    if (word.length() > 0) {
      String form = word.toString();
      words.add(
          new Word(form.toLowerCase(Locale.ROOT), Character.isUpperCase(form.codePointAt(0))));
      word.setLength(0);
    }
  }
}
