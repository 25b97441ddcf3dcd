package org.postil.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.stance.internal.targets.TargetDefinition;
import org.postil.stance.internal.targets.TargetFinder;
import org.postil.stance.model.StanceModel;
import org.postil.types.StanceMention;

/**
 * Writes a position for every target of every sentence. Its span is that of the target. An
 * annotator adds the judge. Parameters: {@code targets}, {@code targetsFile}, {@code labels},
 * {@code neutral}, {@code neutralShare}, {@code leastCertainty}, {@code leastCertaintyElsewhere}.
 */
public abstract class TargetStanceEngine extends JCasAnnotator_ImplBase {

  private StanceJudge judge;
  private Holders holders;
  private TargetFinder finder;
  private Set<String> labels;
  private boolean neutral;
  private Caution caution;
  private Caution cautionElsewhere;

  /** For annotators. */
  protected TargetStanceEngine() {}

  /**
   * The judge that this engine asks; called once.
   *
   * @throws IOException when its model is missing or broken
   */
  protected abstract StanceJudge judge() throws IOException;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      judge = judge();
      holders = new Holders();
      finder = new TargetFinder(targets(context));
      double share = number(context, "neutralShare", "0.38");
      caution = new Caution(share, number(context, "leastCertainty", "0"));
      cautionElsewhere = new Caution(share, number(context, "leastCertaintyElsewhere", "0.7"));
    } catch (IOException | IllegalArgumentException e) {
      throw new ResourceInitializationException(e);
    }
    labels = Set.copyOf(List.of(setting(context, "labels", "PER,ORG,LOC,MISC").split("[,\\s]+")));
    neutral = !Boolean.FALSE.equals(context.getConfigParameterValue("neutral"));
  }

  private static List<TargetDefinition> targets(UimaContext context) throws IOException {
    List<TargetDefinition> targets =
        new ArrayList<>(
            TargetDefinition.parse(setting(context, "targets", ""), "the setting [targets]"));
    String file = setting(context, "targetsFile", "");
    if (!file.isEmpty()) {
      targets.addAll(TargetDefinition.parse(Files.readString(Path.of(file)), "[" + file + "]"));
    }
    return targets;
  }

  private static double number(UimaContext context, String name, String otherwise) {
    return Double.parseDouble(setting(context, name, otherwise));
  }

  private static String setting(UimaContext context, String name, String otherwise) {
    Object value = context.getConfigParameterValue(name);
    return value == null ? otherwise : value.toString().strip();
  }

  @Override
  public void process(JCas cas) {
    holders.read(cas);
    for (SentenceWords sentence : SentenceReader.read(cas)) {
      List<StanceTarget> targets = targets(sentence);
      if (!targets.isEmpty()) {
        StanceJudge.Sentence read = judge.read(sentence.forms());
        for (StanceTarget target : targets) {
          Judgement judgement =
              read.judge(
                  target.first(), target.last(), target.isElsewhere() ? cautionElsewhere : caution);
          if (neutral || judgement.best() != StanceModel.NEUTRAL) {
            add(cas, sentence, target, judgement);
          }
        }
      }
    }
  }

  /** The analyst's targets, and the entities that are none of these. */
  private List<StanceTarget> targets(SentenceWords sentence) {
    List<StanceTarget> entities = sentence.targets();
    List<StanceTarget> targets = new ArrayList<>();
    for (TargetFinder.Found found : finder.find(sentence.forms())) {
      Optional<StanceTarget> same =
          entities.stream()
              .filter(e -> e.first() == found.first() && e.last() == found.last())
              .findFirst();
      targets.add(
          new StanceTarget(
              found.target().name(),
              found.first(),
              found.last(),
              same.map(StanceTarget::mention).orElse(null)));
    }
    for (StanceTarget entity : entities) {
      boolean taken =
          targets.stream().anyMatch(t -> t.first() == entity.first() && t.last() == entity.last());
      String label = entity.mention().getLabel();
      if (!taken && label != null && labels.contains(label)) {
        targets.add(entity);
      }
    }
    return targets;
  }

  private void add(JCas cas, SentenceWords sentence, StanceTarget target, Judgement judgement) {
    StanceMention stance =
        new StanceMention(cas, sentence.begin(target.first()), sentence.end(target.last()));
    stance.setLabel(judgement.label());
    stance.setConfidence(judgement.confidence());
    stance.setStrength(judgement.strength());
    stance.setTarget(target.mention());
    stance.setTargetName(target.name());
    Holder holder = holders.of(target, sentence, judgement);
    stance.setHolder(holder.mention());
    stance.setHolderName(holder.name());
    stance.setEvidence(evidence(cas, sentence, judgement));
    stance.setExplanation(explanation(sentence, judgement));
    stance.addToIndexes();
  }

  private static FSArray<Annotation> evidence(
      JCas cas, SentenceWords sentence, Judgement judgement) {
    FSArray<Annotation> evidence = new FSArray<>(cas, judgement.evidence().size());
    for (int i = 0; i < evidence.size(); i++) {
      int word = judgement.evidence().get(i);
      evidence.set(i, new Annotation(cas, sentence.begin(word), sentence.end(word)));
    }
    return evidence;
  }

  private static String explanation(SentenceWords sentence, Judgement judgement) {
    String words = String.join(", ", judgement.evidence().stream().map(sentence::form).toList());
    StringBuilder text = new StringBuilder(64);
    text.append("against ").append(Hundredths.of(judgement.against()));
    text.append(", neutral ").append(Hundredths.of(judgement.neutral()));
    text.append(", for ").append(Hundredths.of(judgement.support()));
    return words.isEmpty() ? text.toString() : text.append("; words: ").append(words).toString();
  }
}
