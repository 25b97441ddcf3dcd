package org.postil.search.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.postil.api.review.Decision;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.search.internal.TestCorpus.Said;

/**
 * Fills a corpus with generated articles of 150 words and 17 annotations each, then measures how
 * long the index takes and how long queries do.
 */
public final class SearchBenchmark {

  private static final int WORDS = 150;
  private static final int VOCABULARY = 20_000;
  private static final int ROUNDS = 15;
  private static final List<String> LABELS = List.of("PER", "ORG", "LOC", "MISC");
  private static final List<String> QUERIES =
      List.of(
          "w7",
          "w900",
          "w15000",
          "w9*",
          "\"w1 w2\"",
          "[ORG]",
          "[ORG confidence<0.1]",
          "[timex value>2027]",
          "[ORG] NEAR/5 [timex value>2027]",
          "w7 IN [quote]",
          "[PER is=rejected]",
          "w900 NOT w7 {source=s3}");

  private SearchBenchmark() {}

  /**
   * Measures.
   *
   * @param arguments a home, the number of documents that are put into its corpus "c", and queries;
   *     without queries, some that suit the documents
   * @throws IOException if the disk fails
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    int documents = Integer.parseInt(arguments[1]);
    try (TestCorpus corpus = new TestCorpus(home)) {
      long start = System.nanoTime();
      fill(corpus, documents);
      print("corpus of %,d documents made in %.0f s", documents, seconds(start));
      start = System.nanoTime();
      long cpu = cpu();
      corpus.open().update(corpus.corpus(), done -> {});
      double used = (cpu() - cpu) / 1e9;
      long count = corpus.corpus().size();
      print(
          "indexed in %.1f s wall, %.1f s CPU: %.0f documents a CPU second; %,d bytes a document",
          seconds(start), used, count / used, size(corpus.index()) / count);
      corpus.decide(corpus.corpus().documents().next().id(), new Decision.NoteOnDocument("seen"));
      start = System.nanoTime();
      corpus.search(SearchRequest.first("w15000", 0));
      print("first search after one decision %.0f ms", seconds(start) * 1e3);
      List<String> given = List.of(arguments).subList(2, arguments.length);
      for (String query : given.isEmpty() ? QUERIES : given) {
        measure(corpus, query);
      }
    }
  }

  private static void measure(TestCorpus corpus, String query) throws IOException {
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    SearchAnswer answer = corpus.search(SearchRequest.first(query, 50));
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      long used = cpu();
      answer = corpus.search(SearchRequest.first(query, 50));
      wall[i] = seconds(start) * 1e3;
      cpu[i] = (cpu() - used) / 1e6;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    print(
        "%-34s %,10d hits %,9d documents  median %7.1f ms CPU, %7.1f ms wall",
        query, answer.hits(), answer.documents(), cpu[ROUNDS / 2], wall[ROUNDS / 2]);
  }

  private static void fill(TestCorpus corpus, int documents) throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < documents; i++) {
      String id = String.format(Locale.ROOT, "d%06d", i);
      List<Integer> begins = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < WORDS; k++) {
        begins.add(text.length());
        // Frequencies fall off as those of words do.
        text.append('w').append((int) Math.pow(VOCABULARY, random.nextDouble())).append(' ');
      }
      corpus.add(id, text.toString(), "s" + random.nextInt(9));
      corpus.say(id, said(begins, random));
      if (i % 200 == 0) {
        Said wrong = new Said(TestCorpus.ENTITY, 0, 2, Map.of("label", "PER"));
        corpus.decide(id, new Decision.Reject(corpus.anchor(id, wrong)));
      }
    }
  }

  private static List<Said> said(List<Integer> begins, Random random) {
    List<Said> said = new ArrayList<>();
    for (int k = 0; k < 17; k++) {
      int from = random.nextInt(WORDS - 12);
      if (k == 0) {
        said.add(span(TestCorpus.QUOTE, begins, from, 10, Map.of("label", "direct")));
      } else if (k < 4) {
        String value = String.valueOf(2000 + random.nextInt(40));
        said.add(span(TestCorpus.TIMEX, begins, from, 1, Map.of("label", "DATE", "value", value)));
      } else {
        String label = LABELS.get(random.nextInt(LABELS.size()));
        double sure = random.nextInt(1000) / 1000.0;
        Map<String, Object> features =
            Map.of("label", label, "confidence", sure, "name", "name " + random.nextInt(5_000));
        said.add(span(TestCorpus.ENTITY, begins, from, 2, features));
      }
    }
    return said;
  }

  private static Said span(
      String type, List<Integer> begins, int from, int words, Map<String, Object> features) {
    return new Said(type, begins.get(from), begins.get(from + words) - 1, features);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
