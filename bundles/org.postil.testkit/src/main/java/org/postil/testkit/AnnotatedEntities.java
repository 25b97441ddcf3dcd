package org.postil.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.types.EntityMention;

/**
 * The entities that an annotator finds in a text.
 *
 * @param mentions in the order of the text
 */
public record AnnotatedEntities(List<EntityMention> mentions) {

  /**
   * Annotates words set apart by spaces and sentences by line ends.
   *
   * @param annotator the annotator
   * @param text the text, one sentence a line
   * @param configuration settings of the annotator; empty for its defaults
   * @return what it found
   */
  public static AnnotatedEntities by(
      AnnotatorProvider annotator, String text, Map<String, Object> configuration) {
    try (EngineChain chain = EngineChain.of(List.of(annotator), configuration)) {
      CAS cas = chain.run(Articles.of(text));
      return new AnnotatedEntities(
          new ArrayList<>(cas.getJCas().select(EntityMention.class).asList()));
    } catch (UIMAException e) {
      throw new IllegalStateException("cannot annotate [" + text + "]", e);
    }
  }

  /** Labels and words: {@code PER Ada Park}. */
  public List<String> shown() {
    return mentions.stream().map(m -> m.getLabel() + " " + m.getCoveredText()).toList();
  }

  /**
   * A mention.
   *
   * @param words all its words
   * @return the first one with these words; an error of the test if there is none
   */
  public EntityMention mention(String words) {
    return mentions.stream()
        .filter(m -> m.getCoveredText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no [" + words + "] in " + shown()));
  }
}
