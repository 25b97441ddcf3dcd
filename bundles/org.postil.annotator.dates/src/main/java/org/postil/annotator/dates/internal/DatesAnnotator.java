package org.postil.annotator.dates.internal;

import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.DocumentMetadata;
import org.postil.types.Sentence;
import org.postil.types.TimexMention;
import org.postil.types.Zone;

/** Describes the annotator that writes time expressions. */
@Component
@Designate(ocd = DatesConfiguration.class)
public final class DatesAnnotator implements AnnotatorProvider {

  @Override
  public String id() {
    return "dates";
  }

  @Override
  public String title() {
    return "Dates and times";
  }

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName());
  }

  @Override
  public Set<String> readsIfPresent() {
    return Set.of(Zone.class.getName(), DocumentMetadata.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(TimexMention.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(DatesEngine.class);
  }
}
