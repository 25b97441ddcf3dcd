package org.postil.annotator.entities.internal;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.annotator.entities.internal.features.FeatureBuffer;
import org.postil.annotator.entities.internal.features.FeatureExtractor;
import org.postil.annotator.entities.internal.features.Template;
import org.postil.annotator.entities.internal.model.LinearModel;
import org.postil.annotator.entities.internal.model.Tags;
import org.postil.entities.document.NameSpan;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.DocumentWords;

/** Says which questions about its words spoke most for a name. */
final class SpanExplainer {

  private static final int STRONGEST = 4;

  private final LinearModel model;
  private final Lexica lexica;
  private final DocumentWords document;
  private final CasingFacts casing;

  SpanExplainer(LinearModel model, Lexica lexica, DocumentWords document) {
    this.model = model;
    this.lexica = lexica;
    this.document = document;
    this.casing = CasingFacts.of(document.sentences());
  }

  /**
   * Explains a name: the rule that made it, or the strongest templates with the weight by which
   * they preferred its tags to being no name.
   */
  String explain(NameSpan name) {
    String features =
        strengths(name).entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(
                Map.Entry.<Template, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(STRONGEST)
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "%s +%.1f", entry.getKey().title(), entry.getValue()))
            .collect(Collectors.joining("; "));
    return name.reason().isEmpty() ? features : name.reason();
  }

  private Map<Template, Double> strengths(NameSpan name) {
    SentenceFacts facts =
        new SentenceFacts(document.sentences().get(name.sentence()), casing, lexica);
    FeatureExtractor extractor = new FeatureExtractor(facts);
    Map<Template, Double> strengths = new EnumMap<>(Template.class);
    for (int i = name.begin(); i < name.end(); i++) {
      int tag = Tags.of(name.label(), i - name.begin(), name.length());
      extractor.extract(
          i,
          (template, value) -> {
            float[] scores = new float[Tags.COUNT];
            model.addTo(FeatureBuffer.fingerprint(template, value), scores, 0);
            double preference = scores[tag] - scores[Tags.OUTSIDE];
            strengths.merge(template, preference, Double::sum);
          });
    }
    return strengths;
  }
}
