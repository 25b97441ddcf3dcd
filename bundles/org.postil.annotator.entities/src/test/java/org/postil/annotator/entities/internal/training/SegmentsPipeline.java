package org.postil.annotator.entities.internal.training;

import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.util.CasCreationUtils;
import org.postil.annotator.segments.internal.SegmentsAnnotator;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.uima.CasWords;

/** Cuts raw text as the pipeline does, so that training and running see the same words. */
final class SegmentsPipeline {

  private final AnalysisEngine engine;
  private final CAS cas;
  private final CasWords reader = new CasWords();

  SegmentsPipeline() throws UIMAException {
    AnalysisEngineDescription description = new SegmentsAnnotator().describe();
    engine = UIMAFramework.produceAnalysisEngine(description);
    cas = CasCreationUtils.createCas(List.of(description));
  }

  /** The words of a text. */
  DocumentWords segment(String text) {
    try {
      cas.reset();
      cas.setDocumentText(text);
      engine.process(cas);
      return reader.read(cas.getJCas());
    } catch (UIMAException e) {
      throw new IllegalStateException("Cannot segment training text", e);
    }
  }
}
