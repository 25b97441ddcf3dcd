package org.postil.annotator.quotes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postil.types.Quotation;

/**
 * Short texts that we wrote for classes of faults which real news brought to light. Each must give
 * exactly the quotations that are marked in it. A case is a line that begins with {@code ==} and
 * names what it is about, and the text up to the next such line.
 */
class NewsCasesTest {

  private static final List<String> FILES = List.of("marks.txt", "speakers.txt", "clauses.txt");

  @TestFactory
  Stream<DynamicTest> cases() {
    return FILES.stream().flatMap(NewsCasesTest::read);
  }

  private static Stream<DynamicTest> read(String file) {
    String path = "/org/postil/annotator/quotes/cases/" + file;
    try (var stream = NewsCasesTest.class.getResourceAsStream(path)) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^== ")).skip(1).map(each -> test(file, each));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read [" + path + "]", e);
    }
  }

  private static DynamicTest test(String file, String titled) {
    int line = titled.indexOf('\n');
    String title = titled.substring(0, line).strip();
    GoldArticle gold = GoldArticle.parse(title, titled.substring(line + 1).strip());
    return DynamicTest.dynamicTest(file + ": " + title, () -> check(gold));
  }

  private static void check(GoldArticle gold) throws Exception {
    List<String> expected =
        gold.quotes().stream()
            .sorted((a, b) -> a.begin() != b.begin() ? a.begin() - b.begin() : b.end() - a.end())
            .map(q -> describe(gold.text(), q.label(), q.begin(), q.end(), q.by()))
            .toList();
    List<String> found =
        new Chain()
            .run(gold.text(), gold.names()).stream().map(q -> describe(gold.text(), q)).toList();
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  private static String describe(String text, Quotation q) {
    String by = q.getSpeakerName() == null ? "" : q.getSpeakerName();
    return describe(text, q.getLabel(), q.getBegin(), q.getEnd(), by);
  }

  private static String describe(String text, String label, int begin, int end, String by) {
    return label + " by [" + by + "] " + text.substring(begin, end);
  }
}
