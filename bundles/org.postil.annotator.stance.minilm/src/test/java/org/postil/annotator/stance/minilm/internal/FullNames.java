package org.postil.annotator.stance.minilm.internal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.EntityMention;

/** Stands in for an annotator of entities: two words with capitals are a person. */
public final class FullNames implements AnnotatorProvider {

  @Override
  public String id() {
    return "full-names";
  }

  @Override
  public String title() {
    return "Full names";
  }

  @Override
  public Set<String> writes() {
    return Set.of(EntityMention.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(Engine.class);
  }

  /** Writes the mentions. */
  public static final class Engine extends JCasAnnotator_ImplBase {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

    /** For UIMA. */
    public Engine() {}

    @Override
    public void process(JCas cas) {
      Matcher names = NAME.matcher(cas.getDocumentText());
      while (names.find()) {
        EntityMention mention = new EntityMention(cas, names.start(), names.end());
        mention.setLabel("PER");
        mention.setName(names.group());
        mention.addToIndexes();
      }
    }
  }
}
