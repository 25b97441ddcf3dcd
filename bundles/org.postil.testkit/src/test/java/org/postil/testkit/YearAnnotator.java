package org.postil.testkit;

import java.util.List;
import java.util.Set;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.Sentence;
import org.postil.types.TimexMention;
import org.postil.types.Token;
import org.postil.types.Zone;

/** Finds years among the tokens; on request it breaks one promise. */
record YearAnnotator(Fault fault) implements AnnotatorProvider {

  @Override
  public String id() {
    return "years";
  }

  @Override
  public String title() {
    return "Years";
  }

  @Override
  public Set<String> reads() {
    return Set.of(Token.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(TimexMention.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(Engine.class);
  }

  /** The engine. */
  public static final class Engine extends JCasAnnotator_ImplBase {

    private Fault fault = Fault.NONE;
    private int documents;

    /** For UIMA. */
    public Engine() {}

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
      super.initialize(context);
      fault = Fault.valueOf((String) context.getConfigParameterValue("fault"));
    }

    @Override
    public void process(JCas cas) {
      documents++;
      List<Token> tokens = cas.select(Token.class).asList();
      for (Token token : tokens) {
        if (token.getCoveredText().matches("[12][0-9]{3}") && fault != Fault.SILENT) {
          add(cas, token.getBegin(), token.getEnd(), token.getCoveredText());
        }
      }
      commit(cas, tokens);
    }

    private void commit(JCas cas, List<Token> tokens) {
      int length = cas.getDocumentText().length();
      switch (fault) {
        case OUTSIDE_THE_TEXT -> add(cas, length, length + 3, "2000");
        case IN_BOILERPLATE ->
            cas.select(Zone.class)
                .filter(zone -> "boilerplate".equals(zone.getKind()))
                .forEach(zone -> add(cas, zone.getBegin(), zone.getBegin() + 5, "2000"));
        case UNDECLARED -> new Sentence(cas, 0, length).addToIndexes();
        case MEDDLING -> tokens.forEach(token -> token.setPos("NUM"));
        case REMOVING -> tokens.forEach(Token::removeFromIndexes);
        case CHOKING -> cas.getDocumentText().charAt(0);
        default -> {
          // The other faults are in the years themselves.
        }
      }
    }

    private void add(JCas cas, int begin, int end, String value) {
      TimexMention year = new TimexMention(cas, begin, end);
      year.setLabel("DATE");
      year.setValue(fault == Fault.COUNTING ? value + "#" + documents : value);
      year.setConfidence(fault == Fault.OVERCONFIDENT ? 1.5 : 0.9);
      year.addToIndexes();
    }
  }
}
