package org.postil.itest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.postil.itest.probe.BareLoop;
import org.postil.itest.probe.BenchProbe;
import org.postil.launcher.Host;

/**
 * Compares the host with a bare loop over the same engines and documents, in one process, in turns.
 * Run it with {@code bench/host}; quote the ratios, not the seconds.
 */
public final class HostBenchmark {

  private static final String[] WAYS = {
    "bare UIMA, 1 thread", "host, 1 thread", "bare UIMA, 2 threads", "host, 2 threads"
  };

  private HostBenchmark() {}

  /**
   * Runs the comparison.
   *
   * @param arguments number of documents a round, number of rounds, folder of articles as text;
   *     1,000, 9 and the samples when not given
   * @throws Exception if the product is not built or an engine fails
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    Path articles =
        arguments.length > 2 ? Path.of(arguments[2]) : Product.root().resolve("samples/articles");
    try (Host host = Product.start("annotate", Files.createTempDirectory("postil-bench"))) {
      BiFunction<String, Object, Object> probe = probe(host);
      String[] texts = texts(articles, count);
      probe.apply("documents", texts);
      measure(probe, Math.max(3, rounds / 3));
      List<long[][]> measured = measure(probe, rounds);
      print(texts, measured);
    }
    System.exit(0);
  }

  /** Every way once a round, forwards and backwards in turns so that none always comes first. */
  private static List<long[][]> measure(BiFunction<String, Object, Object> probe, int rounds) {
    List<long[][]> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long[][] round = new long[WAYS.length][];
      for (int j = 0; j < WAYS.length; j++) {
        int way = i % 2 == 0 ? j : WAYS.length - 1 - j;
        round[way] = (long[]) probe.apply(way % 2 == 0 ? "bare" : "host", 1 + way / 2);
      }
      all.add(round);
    }
    return all;
  }

  private static void print(String[] texts, List<long[][]> rounds) {
    double words = Arrays.stream(texts).mapToInt(t -> t.split("\\s+").length).average().orElse(0);
    System.out.printf(Locale.ROOT, "%d documents of %.0f words a round%n", texts.length, words);
    for (int way = 0; way < WAYS.length; way++) {
      int w = way;
      System.out.printf(
          Locale.ROOT,
          "%-20s %7.1f documents/s wall %7.1f documents/CPU s%n",
          WAYS[way],
          median(rounds.stream().mapToDouble(r -> texts.length * 1e9 / r[w][0]).toArray()),
          median(rounds.stream().mapToDouble(r -> texts.length * 1e9 / r[w][1]).toArray()));
    }
    System.out.printf(
        Locale.ROOT,
        "bare, 1 thread, reckoned by words: %.1f documents of 460 words/CPU s%n",
        median(
            rounds.stream()
                .mapToDouble(r -> texts.length * words / 460 * 1e9 / r[0][1])
                .toArray()));
    ratio("host : bare, 1 thread, CPU", rounds, r -> (double) r[0][1] / r[1][1]);
    ratio("host, 2 threads : 1, wall", rounds, r -> (double) r[1][0] / r[3][0]);
    ratio("bare, 2 threads : 1, wall", rounds, r -> (double) r[0][0] / r[2][0]);
    ratio("host : bare, 2 threads, wall", rounds, r -> (double) r[2][0] / r[3][0]);
  }

  private static void ratio(String name, List<long[][]> rounds, ToDoubleFunction<long[][]> of) {
    double[] values = rounds.stream().mapToDouble(of).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-31s %.3f (%.3f to %.3f)%n",
        name,
        median(values),
        values[0],
        values[values.length - 1]);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** The articles of a folder over and over, each time with another last line. */
  private static String[] texts(Path folder, int count) throws IOException {
    List<String> articles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".txt"))
              .sorted(Comparator.naturalOrder())
              .toList()) {
        articles.add(
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n"));
      }
    }
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = articles.get(i % articles.size()) + "\nArticle number " + i + ".";
    }
    return texts;
  }

  private static BiFunction<String, Object, Object> probe(Host host) throws Exception {
    TestBundle bundle =
        new TestBundle("test.bench", "1.0.0", BenchProbe.class).with(BareLoop.class);
    host.context().installBundle("test:bench", bundle.open()).start();
    @SuppressWarnings("unchecked")
    BiFunction<String, Object, Object> service =
        host.service(BiFunction.class, "(probe=bench)").orElseThrow();
    return service;
  }
}
