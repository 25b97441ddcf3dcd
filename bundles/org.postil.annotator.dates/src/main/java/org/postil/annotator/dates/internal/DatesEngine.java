package org.postil.annotator.dates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.postil.types.DocumentMetadata;
import org.postil.types.TimexMention;

/** Writes the time expressions of every sentence, zone by zone. */
public final class DatesEngine extends JCasAnnotator_ImplBase {

  private TimexTagger tagger;
  private boolean vague;
  private Settings.Reference reference;

  /** For UIMA. */
  public DatesEngine() {}

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    tagger = SharedRules.tagger();
    vague = Boolean.TRUE.equals(context.getConfigParameterValue("vague"));
    Object chosen = context.getConfigParameterValue("reference");
    reference = reference(chosen == null ? "auto" : chosen.toString());
  }

  private static Settings.Reference reference(String name) throws ResourceInitializationException {
    try {
      return Settings.Reference.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ResourceInitializationException(
          new IllegalArgumentException(
              "Cannot configure dates: reference is ["
                  + name
                  + "], expected auto, dct or narrative; choose one of them.",
              e));
    }
  }

  @Override
  public void process(JCas cas) {
    String text = cas.getDocumentText();
    if (text == null) {
      return;
    }
    Settings settings = CreationTimes.settings(written(cas), vague, reference);
    List<Timex> found = tagger.tag(text, CasBlocks.of(cas), settings);
    List<TimexMention> mentions = new ArrayList<>();
    for (Timex timex : found) {
      mentions.add(mention(cas, timex));
    }
    for (int i = 0; i < found.size(); i++) {
      link(mentions.get(i), found.get(i), mentions);
      mentions.get(i).addToIndexes();
    }
  }

  private static @Nullable String written(JCas cas) {
    for (DocumentMetadata metadata : cas.select(DocumentMetadata.class)) {
      return metadata.getCreationTime();
    }
    return null;
  }

  private static TimexMention mention(JCas cas, Timex timex) {
    TimexMention mention = new TimexMention(cas, timex.begin(), timex.end());
    mention.setLabel(timex.type());
    mention.setValue(timex.value());
    mention.setMod(timex.mod());
    mention.setQuant(timex.quant());
    mention.setFreq(timex.freq());
    mention.setFunction(timex.function());
    mention.setCheck(timex.check());
    mention.setConfidence(timex.confidence());
    mention.setExplanation(timex.rule());
    return mention;
  }

  private static void link(TimexMention mention, Timex timex, List<TimexMention> all) {
    if (timex.beginPoint() >= 0) {
      mention.setBeginPoint(all.get(timex.beginPoint()));
    }
    if (timex.endPoint() >= 0) {
      mention.setEndPoint(all.get(timex.endPoint()));
    }
    if (timex.anchor() >= 0) {
      mention.setAnchor(all.get(timex.anchor()));
    }
  }
}
