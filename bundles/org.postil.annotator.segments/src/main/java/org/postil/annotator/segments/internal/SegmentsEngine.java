package org.postil.annotator.segments.internal;

import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.types.Sentence;
import org.postil.types.Token;

/** Writes the tokens and sentences of every zone that is not boilerplate. */
public final class SegmentsEngine extends JCasAnnotator_ImplBase {

  private Segmenter segmenter;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    segmenter = new Segmenter(OpenNlpModels.shared());
  }

  @Override
  public void process(JCas cas) {
    String text = cas.getDocumentText();
    if (text == null) {
      return;
    }
    for (Block block : ZoneBlocks.of(cas, text)) {
      segmenter.segment(text, block);
      addTokens(cas, segmenter.tokens());
      addSentences(cas, segmenter.sentences());
    }
  }

  private static void addTokens(JCas cas, Spans tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      new Token(cas, tokens.begin(i), tokens.end(i)).addToIndexes();
    }
  }

  private static void addSentences(JCas cas, Spans sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      new Sentence(cas, sentences.begin(i), sentences.end(i)).addToIndexes();
    }
  }
}
