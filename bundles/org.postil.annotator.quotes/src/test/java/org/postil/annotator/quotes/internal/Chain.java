package org.postil.annotator.quotes.internal;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.types.EntityMention;
import org.postil.types.Quotation;

/** Segments and quotations over a text, with names from gold or without names. */
final class Chain {

  private final AnalysisEngine segments;
  private final AnalysisEngine quotes;
  private final JCas cas;

  Chain() throws Exception {
    segments = UIMAFramework.produceAnalysisEngine(new SegmentsAnnotator().describe());
    quotes = UIMAFramework.produceAnalysisEngine(new QuotesAnnotator().describe());
    cas = quotes.newJCas();
  }

  List<Quotation> run(String text, List<GoldArticle.Named> names) throws Exception {
    cas.reset();
    cas.setDocumentText(text);
    segments.process(cas);
    for (GoldArticle.Named name : names) {
      EntityMention mention = new EntityMention(cas, name.begin(), name.end());
      mention.setLabel(name.label());
      mention.setName(name.is());
      mention.addToIndexes();
    }
    quotes.process(cas);
    return cas.getAnnotationIndex(Quotation.class).stream().toList();
  }
}
