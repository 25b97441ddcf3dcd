package org.postil.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.document.Document;
import org.postil.testkit.internal.CasText;
import org.postil.testkit.internal.Written;

/**
 * What every annotator promises. Inherit it, name the annotator, and the promises are tested.
 *
 * <p>The sample documents must give the annotator something to do; add your own in {@link
 * #documents()} if the article of the test kit does not.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class AnnotatorContract {

  /** For subclasses. */
  protected AnnotatorContract() {}

  /**
   * The annotator under test.
   *
   * @return a new provider, configured as OSGi would
   */
  protected abstract AnnotatorProvider annotator();

  /**
   * Annotators that run before it.
   *
   * @return providers in order; simple tokens and sentences are added when they are missing
   */
  protected List<AnnotatorProvider> before() {
    return List.of();
  }

  /**
   * Parameters that the host would set. The host reads the defaults of {@code @Designate} from the
   * bundle; outside OSGi nobody does, so an annotator with settings names their values here, by the
   * names that {@code postil annotators --settings} lists: {@code word_list()} is {@code
   * word.list}. A setting of many values is an array.
   *
   * @return values by name; none if not overridden
   */
  protected Map<String, Object> configuration() {
    return Map.of();
  }

  /**
   * The documents to annotate.
   *
   * @return at least one document in which the annotator finds something
   */
  protected List<Document> documents() {
    return List.of(Articles.news());
  }

  @Test
  void describesItself() throws UIMAException {
    AnnotatorProvider annotator = annotator();
    assertTrue(
        annotator.id().matches("[a-z0-9][a-z0-9.-]*"),
        "id [" + annotator.id() + "]: expected lower-case letters, digits, dots and hyphens");
    assertFalse(annotator.title().isBlank(), "the title is what people read: say something");
    assertFalse(annotator.writes().isEmpty(), "writes() must name at least one type");
    var description = annotator.describe();
    assertTrue(description.isPrimitive(), "describe() must give a primitive engine");
    assertTrue(
        description
            .getAnalysisEngineMetaData()
            .getOperationalProperties()
            .isMultipleDeploymentAllowed(),
        "the host makes an engine for each thread: allow multiple deployment");
    var types = description.getAnalysisEngineMetaData().getTypeSystem();
    Stream.of(annotator.reads(), annotator.readsIfPresent(), annotator.writes())
        .flatMap(java.util.Set::stream)
        .forEach(
            type ->
                assertNotNull(
                    types.getType(type), "the description lacks the declared type " + type));
  }

  @Test
  void bringsNoCoverClassesOfItsOwn() throws UIMAException {
    AnnotatorProvider annotator = annotator();
    var types = annotator.describe().getAnalysisEngineMetaData().getTypeSystem();
    for (TypeDescription type : types.getTypes()) {
      if (!type.getName().startsWith("org.postil.types.")) {
        assertFalse(
            hasClass(type.getName(), annotator.getClass().getClassLoader()),
            type.getName() + " has a JCas class: UIMA would never let go of this bundle");
      }
    }
  }

  @Test
  void findsSomethingAndStaysWithinItsPromises() throws UIMAException {
    int found = 0;
    try (EngineChain chain = chain()) {
      for (Document document : documents()) {
        found += checked(chain, document);
      }
    }
    assertTrue(found > 0, "nothing found: override documents() with text that has what it finds");
  }

  @Test
  void givesTheSameAgainFromAUsedEngineAndFromAFreshOne() throws UIMAException {
    List<Document> documents = documents();
    try (EngineChain used = chain()) {
      for (Document document : documents) {
        List<String> first = EngineChain.asText(used.run(document));
        assertEquals(first, EngineChain.asText(used.run(document)), "same engine, same document");
        try (EngineChain fresh = chain()) {
          assertEquals(first, EngineChain.asText(fresh.run(document)), "a fresh engine");
        }
      }
    }
  }

  @Test
  void twoEnginesOnTwoThreadsGiveEqualResults() throws Exception {
    List<List<String>> alone = annotateAll(3);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<List<List<String>>> work = () -> annotateAll(3);
      for (Future<List<List<String>>> each : threads.invokeAll(List.of(work, work))) {
        assertEquals(alone, each.get(), "results differ when two engines run at once");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @TestFactory
  Stream<DynamicTest> survivesOddText() {
    return Articles.oddTexts().entrySet().stream()
        .map(odd -> DynamicTest.dynamicTest(odd.getKey(), () -> survives(odd.getValue())));
  }

  private void survives(String text) throws UIMAException {
    try (EngineChain chain = chain()) {
      checked(chain, Articles.of(text));
      checked(chain, Articles.withZones("no zones", text, "2024-06-14", List.of()));
      checked(chain, Articles.news());
    }
  }

  private int checked(EngineChain chain, Document document) throws UIMAException {
    CAS cas = chain.start(document);
    List<String> before = EngineChain.asText(cas);
    var marker = cas.createMarker();
    chain.finish(cas);
    List<String> others = CasText.of(cas, fs -> !marker.isNew(fs));
    if (!before.equals(others)) {
      TreeSet<String> changed = new TreeSet<>(before);
      others.forEach(changed::remove);
      fail("changed or removed what others made: " + changed);
    }
    return new Written(cas, marker, annotator(), document).check();
  }

  private List<List<String>> annotateAll(int rounds) throws UIMAException {
    List<List<String>> results = new ArrayList<>();
    try (EngineChain chain = chain()) {
      for (int round = 0; round < rounds; round++) {
        for (Document document : documents()) {
          results.add(EngineChain.asText(chain.run(document)));
        }
      }
    }
    return results;
  }

  private EngineChain chain() throws UIMAException {
    List<AnnotatorProvider> all = new ArrayList<>(before());
    all.add(annotator());
    Map<String, Object> configuration = configuration();
    try {
      return EngineChain.of(all, configuration);
    } catch (UIMAException | RuntimeException e) {
      throw new AssertionError(
          "Cannot make the engine of ["
              + annotator().id()
              + "] with the settings "
              + configuration.keySet()
              + ": the defaults of @Designate are set by the host alone; if the engine needs"
              + " settings, override configuration() in "
              + getClass().getSimpleName()
              + " and give their values. The cause: "
              + root(e),
          e);
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static boolean hasClass(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
      return !name.startsWith("uima.");
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
