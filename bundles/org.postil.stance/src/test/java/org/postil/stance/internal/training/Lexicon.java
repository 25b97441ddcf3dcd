package org.postil.stance.internal.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The VADER lexicon in the vader-sentiment-analyzer jar: word, tab, valence from −4 to 4. */
final class Lexicon {

  private Lexicon() {}

  static Map<String, Float> read() throws IOException {
    Map<String, Float> valences = new TreeMap<>();
    try (InputStream stream = Lexicon.class.getResourceAsStream("/vader_sentiment_lexicon.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
      for (String line : text.split("\r?\n")) {
        String[] columns = line.split("\t");
        if (columns.length > 1 && columns[0].matches("[a-z'-]+")) {
          valences.put(columns[0], Float.parseFloat(columns[1]));
        }
      }
    }
    return valences;
  }
}
