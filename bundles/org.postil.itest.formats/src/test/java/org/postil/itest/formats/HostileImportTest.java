package org.postil.itest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.io.ImportedDocument;
import org.postil.api.store.Corpus;
import org.postil.api.store.CorpusStore;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.command.ImportCommands;
import picocli.CommandLine;

/** Hostile files in one folder, among honest articles, given to {@code postil import}. */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileImportTest {

  /** Larger ones take long, and each importer meets them in {@link HostileFilesTest}. */
  private static final int LARGEST = 50_000;

  private static final Pattern FAILED = Pattern.compile("(\\d+) documents failed");

  @TempDir private Path folder;

  @Test
  void everyHonestArticleComesInAndTheCommandSaysThatSomeFilesFailed() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    int number = 0;
    for (Hostile file : hostile()) {
      byte[] bytes;
      try (InputStream all = file.open()) {
        bytes = all.readNBytes(LARGEST + 1);
      }
      if (bytes.length > LARGEST) {
        continue;
      }
      Files.write(in.resolve(file.fileName()), bytes);
      Files.writeString(
          in.resolve(file.fileName() + "-honest-" + ++number + ".txt"), "Honest " + number + ".");
    }
    Set<Path> before = all();
    Set<String> honest = new TreeSet<>();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = run(in, honest, said);
    String report = said.toString(StandardCharsets.UTF_8);
    assertEquals(ExitCode.SOME_FAILED, code, report);
    assertEquals(number, honest.size(), "honest articles that came in");
    Matcher failed = FAILED.matcher(report);
    assertTrue(failed.find() && Integer.parseInt(failed.group(1)) > 50, report);
    assertFalse(report.contains("Exception"), "an importer broke instead of refusing: " + report);
    assertEquals(before, all(), "files that the import made");
  }

  private static List<Hostile> hostile() {
    List<Hostile> hostile =
        new ArrayList<>(HostileText.files("file:///etc/hostname", "http://127.0.0.1:9/x"));
    hostile.addAll(HostileBinaries.files());
    return hostile;
  }

  private static int run(Path in, Set<String> honest, ByteArrayOutputStream said) {
    CorpusStore store =
        proxy(
            CorpusStore.class,
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "create" -> corpus(honest);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
    PrintStream into = new PrintStream(said, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(into, into, false, false, 80, false);
    return new CommandLine(ImportCommands.of(store, new InstalledFormats().importers(), terminal))
        .execute(in.toString(), "--corpus", "hostile");
  }

  /** Keeps the texts of honest articles. */
  private static Corpus corpus(Set<String> honest) {
    return proxy(
        Corpus.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("add") && arguments[0] instanceof ImportedDocument imported) {
            String text = imported.document().text();
            if (imported.document().id().contains("-honest-") && text.startsWith("Honest ")) {
              honest.add(text);
            }
            return Corpus.Added.NEW;
          }
          if (method.getName().equals("size")) {
            return (long) honest.size();
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Set<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
