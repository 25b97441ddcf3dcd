package org.postil.testkit;

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

/** Stands in for an entity annotator: two or more words with capitals are a person. */
public final class CapitalisedMentions implements AnnotatorProvider {

  @Override
  public String id() {
    return "capitalised-mentions";
  }

  @Override
  public String title() {
    return "Words with capitals";
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

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)+");

    @Override
    public void process(JCas cas) {
      Matcher name = NAME.matcher(cas.getDocumentText());
      while (name.find()) {
        EntityMention mention = new EntityMention(cas, name.start(), name.end());
        mention.setLabel("PER");
        mention.setName(name.group());
        mention.addToIndexes();
      }
    }
  }
}
