package org.postil.training.minilm.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postil.stance.internal.training.ExampleReader;

/** What may be learnt from or tuned on must not tell of what is measured on. */
class ReadNewsTest {

  private static final Path SHARED = Path.of("../../../shared");
  private static final String READ = "news-read.jsonl";
  private static final String BLIND = "news-blind.jsonl";

  @Test
  void noNameThatWasReadIsOfAStoryOrSentenceThatIsMeasuredOn() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(SHARED.resolve("data")) && Files.exists(SHARED.resolve("corpus")),
        "Not checked: data and corpus are not in " + SHARED);
    JudgedNews news = new JudgedNews(SHARED);
    Set<String> blind =
        news.ids(BLIND).stream()
            .filter(id -> id.contains("ecb"))
            .map(NewsSplit::story)
            .collect(Collectors.toSet());
    assertEquals(Set.of("5", "10", "20"), blind);
    for (String id : news.ids(READ)) {
      assertFalse(!NewsSplit.isOfNewsMtsc(id) && blind.contains(NewsSplit.story(id)), id);
    }
    SharedWords measured = new SharedWords(measured(news));
    for (JudgedTarget target : news.read(READ)) {
      assertFalse(measured.repeats(target.forms()), String.join(" ", target.forms()));
    }
  }

  private static List<String[]> measured(JudgedNews news) throws Exception {
    List<String[]> sentences = new ArrayList<>();
    for (String file : List.of(BLIND, "news-articles.jsonl")) {
      news.read(file).forEach(target -> sentences.add(target.forms()));
    }
    for (String part : List.of("rw", "mt")) {
      Path file = SHARED.resolve("data/sentiment/newsmtsc-" + part + "-dev.jsonl");
      new ExampleReader().read(file).forEach(example -> sentences.add(example.forms()));
    }
    return sentences;
  }
}
