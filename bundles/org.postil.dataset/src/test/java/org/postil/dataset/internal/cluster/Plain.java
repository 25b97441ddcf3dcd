package org.postil.dataset.internal.cluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.document.Zone;

/** Makes documents of plain text, and changes words in them. */
public final class Plain {

  private Plain() {}

  /** A document of a text. */
  public static Document document(String id, String text, Zone... zones) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Original original = new Original(id, "UTF-8", bytes, OffsetMap.oneToOne(), List.of());
    Metadata metadata = new Metadata("The Elster Post", null, "en", null, Map.of());
    return new Document(id, text, List.of(zones), metadata, original);
  }

  /** An article of random words as frequent as words are, from 20,000 invented ones. */
  public static String article(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = random.nextInt(5) < 2 ? common(random) : rare(random);
      text.append(i == 0 ? "" : i % 17 == 0 ? ".\n" : " ").append(word);
    }
    return text.append('.').toString();
  }

  /** The same text with a part of its words, drawn at random, replaced by other words. */
  public static String changed(String text, double part, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    long changes = Math.round(part * words.size());
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      places.add(i);
    }
    java.util.Collections.shuffle(places, random);
    places.stream().limit(changes).forEach(place -> words.set(place, rare(random)));
    return String.join(" ", words);
  }

  private static String common(Random random) {
    String[] all = {"the", "of", "and", "to", "in", "a", "that", "on", "for", "was", "with"};
    return all[random.nextInt(all.length)];
  }

  /** Zipf: the word of rank r is drawn with a probability of 1/r; the first 100 are not content. */
  private static String rare(Random random) {
    int rank = (int) (100 * Math.exp(random.nextDouble() * Math.log(200)));
    String name = Integer.toString(rank * 7919 + 46_656, 36);
    return rank % 9 == 0 ? "W" + name : "w" + name;
  }
}
