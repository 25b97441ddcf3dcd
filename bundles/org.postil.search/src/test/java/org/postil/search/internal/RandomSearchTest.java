package org.postil.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchLine;
import org.postil.api.search.SearchRequest;
import org.postil.search.internal.RandomCorpus.Article;
import org.postil.search.internal.RandomQueries.Asked;
import org.postil.search.internal.Scan.Stretch;

/** What the index finds is what a scan of all characters finds. */
class RandomSearchTest {

  private static final int DOCUMENTS = 60;
  private static final int QUERIES = 400;

  @TempDir private Path home;

  @Test
  void theIndexFindsWhatAScanFinds() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long hits = 0;
    try (TestCorpus corpus = new TestCorpus(home)) {
      List<Article> articles = new RandomCorpus(corpus, random).fill(DOCUMENTS);
      articles.sort(java.util.Comparator.comparing(Article::id));
      RandomQueries queries = new RandomQueries(random);
      for (int i = 0; i < QUERIES; i++) {
        Asked asked = queries.query();
        String where = "seed " + seed + ", query " + asked.text();
        SearchAnswer answer = corpus.search(asked.text());
        List<String> expected = scanned(asked, articles);
        assertEquals(expected, places(answer.lines()), where);
        assertEquals(expected.size(), answer.hits(), where);
        assertEquals(answer.hits(), sum(answer.bySource()), where);
        hits += answer.hits();
        if (i % 10 == 0) {
          assertEquals(expected, places(paged(corpus, asked.text(), 1 + random.nextInt(5))), where);
        }
      }
    }
    assertTrue(hits > QUERIES, "seed " + seed + " found only " + hits + " hits");
  }

  private static long sum(List<SearchAnswer.Count> counts) {
    return counts.stream().mapToLong(SearchAnswer.Count::hits).sum();
  }

  private static List<String> scanned(Asked asked, List<Article> articles) {
    List<String> expected = new ArrayList<>();
    for (Article article : articles) {
      TreeSet<Stretch> places = asked.finds().apply(article);
      if (places != null) {
        places.forEach(p -> expected.add(article.id() + " " + p.begin() + "-" + p.end()));
      }
    }
    return expected;
  }

  private static List<String> places(List<SearchLine> lines) {
    return lines.stream().map(l -> l.document() + " " + l.begin() + "-" + l.end()).toList();
  }

  private static List<SearchLine> paged(TestCorpus corpus, String query, int limit)
      throws IOException {
    List<SearchLine> lines = new ArrayList<>();
    String next = null;
    do {
      SearchAnswer page = corpus.search(new SearchRequest(query, limit, 0, next));
      assertTrue(page.lines().size() <= limit);
      lines.addAll(page.lines());
      next = page.next();
    } while (next != null);
    return lines;
  }
}
