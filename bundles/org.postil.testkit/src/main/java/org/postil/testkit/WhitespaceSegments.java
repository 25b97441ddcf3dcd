package org.postil.testkit;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/**
 * Stands in for a tokenizer where a test does not care which: words and single punctuation marks
 * are tokens, lines and full stops end sentences, and boilerplate gets neither.
 */
public final class WhitespaceSegments implements AnnotatorProvider {

  /** Makes the provider. */
  public WhitespaceSegments() {}

  @Override
  public String id() {
    return "whitespace-segments";
  }

  @Override
  public String title() {
    return "Tokens and sentences for tests";
  }

  @Override
  public Set<String> writes() {
    return Set.of(Token.class.getName(), Sentence.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(Engine.class);
  }

  /** The engine that UIMA makes. */
  public static final class Engine extends JCasAnnotator_ImplBase {

    private static final Pattern SENTENCE =
        Pattern.compile("\\S(?:[^\\n]*?[.!?][\"”’)]?(?=\\s|$)|[^\\n]*)");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++|[^\\s]");

    /** For UIMA. */
    public Engine() {}

    @Override
    public void process(JCas cas) {
      List<Zone> zones = cas.select(Zone.class).asList();
      if (zones.isEmpty()) {
        segment(cas, 0, cas.getDocumentText().length());
      }
      for (Zone zone : zones) {
        if (!"boilerplate".equals(zone.getKind())) {
          segment(cas, zone.getBegin(), zone.getEnd());
        }
      }
    }

    private static void segment(JCas cas, int begin, int end) {
      String text = cas.getDocumentText();
      Matcher sentences = SENTENCE.matcher(text).region(begin, end);
      while (sentences.find()) {
        new Sentence(cas, sentences.start(), sentences.end()).addToIndexes();
      }
      Matcher tokens = TOKEN.matcher(text).region(begin, end);
      while (tokens.find()) {
        new Token(cas, tokens.start(), tokens.end()).addToIndexes();
      }
    }
  }
}
