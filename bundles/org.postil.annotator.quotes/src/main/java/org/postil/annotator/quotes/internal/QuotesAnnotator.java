package org.postil.annotator.quotes.internal;

import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.EntityMention;
import org.postil.types.Quotation;
import org.postil.types.Sentence;
import org.postil.types.Token;
import org.postil.types.Zone;

/** Describes the annotator that finds quotations and their speakers. */
@Component
public final class QuotesAnnotator implements AnnotatorProvider {

  @Override
  public String id() {
    return "quotes";
  }

  @Override
  public String title() {
    return "Quotations and speakers";
  }

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName(), Token.class.getName());
  }

  @Override
  public Set<String> readsIfPresent() {
    return Set.of(EntityMention.class.getName(), Zone.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(Quotation.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(QuotesEngine.class);
  }
}
