package example;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.service.component.annotations.Component;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;
import org.postil.types.EntityMention;
import org.postil.types.Sentence;

/** Marks amounts of money. One class is both: the service that describes, and the UIMA engine. */
@Component
public final class MoneyAnnotator extends JCasAnnotator_ImplBase implements AnnotatorProvider {

  private static final Pattern MONEY =
      Pattern.compile("[$£€]\\s?\\d[\\d.,]*(?<=\\d)(\\s?(thousand|million|billion|k|m|bn)\\b)?");

  @Override
  public String id() {
    return "money";
  }

  @Override
  public String title() {
    return "Amounts of money";
  }

  @Override
  public Set<String> reads() {
    return Set.of(Sentence.class.getName());
  }

  @Override
  public Set<String> writes() {
    return Set.of(EntityMention.class.getName());
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(MoneyAnnotator.class);
  }

  @Override
  public void process(JCas cas) {
    for (Sentence sentence : cas.select(Sentence.class)) {
      Matcher found = MONEY.matcher(sentence.getCoveredText());
      while (found.find()) {
        int begin = sentence.getBegin() + found.start();
        EntityMention amount = new EntityMention(cas, begin, begin + found.group().length());
        amount.setLabel("MISC");
        amount.setKind("money");
        amount.setConfidence(0.9);
        amount.addToIndexes();
      }
    }
  }
}
