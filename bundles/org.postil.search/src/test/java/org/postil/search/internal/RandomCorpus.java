package org.postil.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.search.internal.TestCorpus.Said;

/** Documents, annotations and decisions from a seed, and what is to be found in them. */
final class RandomCorpus {

  static final List<String> WORDS =
      List.of(
          "port",
          "Harbour",
          "HARM",
          "ferry",
          "don't",
          "\u00c9t\u00e9",
          "2031",
          "x",
          "ship",
          "\u6e2f\u53e3");
  private static final List<String> GAPS =
      List.of(" ", " ", " ", ", ", "\n", " \ud83d\ude80 ", " \u2014 ", ". ");
  static final List<String> LABELS = List.of("ORG", "PER", "LOC");
  static final List<String> YEARS =
      List.of("2026", "2027", "2027-03", "2028-W10", "P3D", "2031-01-05");
  static final List<String> SOURCES = List.of("", "Le Port", "Northwire");

  /** An annotation as it stands at the end. */
  record Note(String type, String label, int begin, int end, String status, String value) {}

  /** A document as it stands at the end. */
  record Article(String id, String text, String source, List<Note> notes) {}

  private final Random random;
  private final TestCorpus corpus;
  private final List<Article> articles = new ArrayList<>();

  RandomCorpus(TestCorpus corpus, Random random) {
    this.corpus = corpus;
    this.random = random;
  }

  List<Article> fill(int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      articles.add(article("d" + i));
    }
    return articles;
  }

  private Article article(String id) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Integer> edges = new ArrayList<>();
    int words = random.nextInt(40);
    for (int i = 0; i < words; i++) {
      edges.add(text.length());
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      edges.add(text.length());
      text.append(GAPS.get(random.nextInt(GAPS.size())));
    }
    text.append('.');
    edges.add(text.length());
    String source = SOURCES.get(random.nextInt(SOURCES.size()));
    corpus.add(id, text.toString(), source);
    Map<String, Said> said = new TreeMap<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      Said each = said(edges);
      said.putIfAbsent(each.type() + each.begin() + "-" + each.end(), each);
    }
    List<Said> all = new ArrayList<>(said.values());
    if (random.nextInt(5) > 0) {
      corpus.say(id, all);
    } else {
      all.clear();
    }
    List<Note> notes = new ArrayList<>();
    for (Said each : all) {
      notes.add(decide(id, each));
    }
    return new Article(id, text.toString(), source, notes);
  }

  private Said said(List<Integer> edges) {
    int from = random.nextInt(edges.size());
    int begin = edges.get(from);
    int end = edges.get(Math.min(edges.size() - 1, from + 1 + random.nextInt(4)));
    if (end == begin) {
      begin--;
    }
    Map<String, Object> features = new HashMap<>();
    if (random.nextInt(3) == 0) {
      features.put("label", "DATE");
      features.put("value", YEARS.get(random.nextInt(YEARS.size())));
      return new Said(TestCorpus.TIMEX, begin, end, features);
    }
    features.put("label", LABELS.get(random.nextInt(LABELS.size())));
    return new Said(
        random.nextInt(4) == 0 ? TestCorpus.QUOTE : TestCorpus.ENTITY, begin, end, features);
  }

  private Note decide(String id, Said said) throws IOException {
    Anchor anchor = corpus.anchor(id, said);
    String label = anchor.label();
    String status = "suggested";
    switch (random.nextInt(6)) {
      case 0 -> {
        corpus.decide(id, new Decision.Accept(anchor));
        status = "accepted";
      }
      case 1 -> {
        corpus.decide(id, new Decision.Reject(anchor));
        status = "rejected";
      }
      case 2 -> {
        label = label + "2";
        corpus.decide(id, new Decision.Relabel(anchor, label));
        status = "corrected";
      }
      default -> {}
    }
    String value = String.valueOf(said.features().getOrDefault("value", ""));
    return new Note(said.type(), label, said.begin(), said.end(), status, value);
  }
}
