package org.postil.engine.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.api.document.Document;
import org.postil.api.document.Metadata;
import org.postil.api.document.OffsetMap;
import org.postil.api.document.Original;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Setting;
import org.postil.types.EntityMention;
import org.postil.types.Sentence;
import org.postil.types.Token;

/** Annotators and documents for tests of the engine. */
final class Fakes {

  static final String TOKEN = Token.class.getName();
  static final String SENTENCE = Sentence.class.getName();
  static final String ENTITY = EntityMention.class.getName();

  private Fakes() {}

  /** Marks the whole text as a token, or does what the text says. */
  public static final class Obedient extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
      String text = cas.getDocumentText();
      switch (text) {
        case "exception" -> throw new IllegalStateException("as told");
        case "error" -> throw new AssertionError("as told");
        case "memory" -> throw new OutOfMemoryError("as told");
        case "outside" -> new Token(cas, 3, 99).addToIndexes();
        case "undeclared" -> new Sentence(cas, 0, 1).addToIndexes();
        case "hang" -> hang();
        default -> new Token(cas, 0, text.length()).addToIndexes();
      }
    }

    /** Ignores interrupts, as a regular expression in trouble does. */
    private static void hang() {
      long end = System.nanoTime() + 3_000_000_000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  /** An annotator that reads and writes some types. */
  record Provider(String id, Set<String> reads, Set<String> writes, boolean inDefaultPipeline)
      implements AnnotatorProvider {

    @Override
    public String title() {
      return "Fake " + id;
    }

    @Override
    public AnalysisEngineDescription describe() throws ResourceInitializationException {
      return EngineDescription.of(Obedient.class);
    }
  }

  static Contribution contribution(
      AnnotatorProvider provider, String version, Setting... settings) {
    InstalledAnnotator facts =
        new InstalledAnnotator(
            provider.id(),
            version,
            provider.title(),
            "fake." + provider.id(),
            provider.reads(),
            provider.readsIfPresent(),
            provider.writes(),
            List.of(settings),
            "");
    return new Contribution(
        provider,
        facts,
        DeclaredLimits.NONE,
        Fakes.class.getClassLoader(),
        () -> provider.id() + version);
  }

  static Contribution writer(String id, String version, String... writes) {
    return contribution(new Provider(id, Set.of(), Set.of(writes), true), version);
  }

  static Contribution reader(String id, String reads, String writes) {
    return contribution(new Provider(id, Set.of(reads), Set.of(writes), true), "1.0.0");
  }

  static Contributions installed(Contribution... all) {
    Contributions contributions = Contributions.NONE;
    for (Contribution each : all) {
      contributions = contributions.with(each);
    }
    return contributions;
  }

  static Document document(String id, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Original original = new Original(id, "UTF-8", bytes, OffsetMap.oneToOne(), List.of());
    return new Document(id, text, List.of(), Metadata.NONE, original);
  }

  static Iterator<Document> documents(String... texts) {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(document("d" + documents.size(), text));
    }
    return documents.iterator();
  }

  static Iterator<Document> documents(int count) {
    return IntStream.range(0, count).mapToObj(i -> document("d" + i, "text " + i)).iterator();
  }
}
