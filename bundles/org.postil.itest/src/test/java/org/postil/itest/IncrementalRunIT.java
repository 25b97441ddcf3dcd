package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.itest.plugin.RivalEntitiesActivator;
import org.postil.itest.plugin.SwapEngine;

/** A run computes the layers that are missing, and nothing else. */
class IncrementalRunIT {

  @TempDir private Path home;

  @Test
  void aSwapRerunsTheAnnotatorAndItsReadersAndSwitchingBackRerunsNothing() throws Exception {
    Program program = new Program(home);
    String samples = Product.root().resolve("samples/articles").toString();
    assertEquals(0, program.run("import", samples, "--corpus", "tour").code());
    Map<String, String> first = run(program);
    long documents = Files.list(Path.of(samples)).filter(Files::isRegularFile).count();
    String all = documents + " 0";
    String none = "0 " + documents;
    assertEquals(figures(all, all, all, all, all), first);

    install();
    String why = program.run("run", "--corpus", "tour", "--explain").out();
    assertTrue(why.contains("version 2.0.0, was 1.0.0"), why);
    assertTrue(why.contains("it reads entities: changed"), why);
    // Quotations read names when they are there.
    assertEquals(figures(none, none, all, all, all), run(program));
    assertEquals(figures(none, none, none, none, none), run(program, "--with", "entities@1.0.0"));
    assertEquals(
        figures(none, none, none, none, all), run(program, "--set", "stance.neutral=false"));
  }

  /** Number of documents that were computed and known, by annotator. */
  private static Map<String, String> run(Program program, String... more) throws Exception {
    String[] arguments = new String[more.length + 3];
    System.arraycopy(new String[] {"run", "--corpus", "tour"}, 0, arguments, 0, 3);
    System.arraycopy(more, 0, arguments, 3, more.length);
    Program.Result result = program.run(arguments);
    assertEquals(0, result.code(), result.err());
    Map<String, String> figures = new TreeMap<>();
    result
        .out()
        .lines()
        .map(line -> line.split(" +"))
        .filter(cells -> cells.length == 7 && !cells[0].equals("ANNOTATOR"))
        .forEach(cells -> figures.put(cells[0], cells[2] + " " + cells[3]));
    return figures;
  }

  private static Map<String, String> figures(
      String segments, String dates, String entities, String quotes, String stance) {
    return new TreeMap<>(
        Map.of(
            "segments", segments,
            "dates", dates,
            "entities", entities,
            "quotes", quotes,
            "stance", stance));
  }

  private void install() throws Exception {
    Path plugins = Files.createDirectories(home.resolve("plugins"));
    TestBundle rival =
        new TestBundle("test.entities", "2.0.0", RivalEntitiesActivator.class)
            .with(
                RivalEntitiesActivator.RivalEntities.class,
                SwapEngine.class,
                SwapEngine.Words.class);
    Files.write(plugins.resolve("test.entities-2.0.0.jar"), rival.bytes());
  }
}
