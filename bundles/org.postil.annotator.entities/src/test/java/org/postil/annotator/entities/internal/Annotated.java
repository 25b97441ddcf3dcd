package org.postil.annotator.entities.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.postil.testkit.Articles;
import org.postil.testkit.EngineChain;
import org.postil.types.EntityMention;

/** The entities that the annotator finds in a text, for tests. */
record Annotated(List<EntityMention> mentions) {

  static Annotated of(String text) {
    return of(text, Map.of());
  }

  static Annotated of(String text, Map<String, Object> configuration) {
    try (EngineChain chain = EngineChain.of(List.of(new EntitiesAnnotator()), configuration)) {
      CAS cas = chain.run(Articles.of(text));
      return new Annotated(new ArrayList<>(cas.getJCas().select(EntityMention.class).asList()));
    } catch (UIMAException e) {
      throw new IllegalStateException("cannot annotate", e);
    }
  }

  /** Labels and words. */
  List<String> shown() {
    return mentions.stream().map(m -> m.getLabel() + " " + m.getCoveredText()).toList();
  }

  /** The mention with these words. */
  EntityMention mention(String words) {
    return mentions.stream()
        .filter(m -> m.getCoveredText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no [" + words + "] in " + shown()));
  }
}
