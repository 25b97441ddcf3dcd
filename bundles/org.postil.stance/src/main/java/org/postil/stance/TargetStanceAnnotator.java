package org.postil.stance;

import java.util.Map;
import java.util.Set;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.types.EntityMention;
import org.postil.types.Quotation;
import org.postil.types.Sentence;
import org.postil.types.StanceMention;
import org.postil.types.Token;

/** What all annotators of stance declare alike. */
public abstract class TargetStanceAnnotator implements AnnotatorProvider {

  /** For annotators. */
  protected TargetStanceAnnotator() {}

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName(), Token.class.getName(), EntityMention.class.getName());
  }

  @Override
  public Set<String> readsIfPresent() {
    return Set.of(Quotation.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(StanceMention.class.getName());
  }

  /** The content of the file of targets decides as well. */
  @Override
  public String resourceVersion(Map<String, Object> configuration) {
    return TargetsFile.version(configuration);
  }
}
