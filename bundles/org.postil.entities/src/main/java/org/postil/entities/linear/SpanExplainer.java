package org.postil.entities.linear;

import org.postil.entities.document.NameSpan;
import org.postil.entities.internal.features.FeatureBuffer;
import org.postil.entities.internal.features.FeatureExtractor;
import org.postil.entities.internal.features.Template;
import org.postil.entities.linear.model.LinearModel;
import org.postil.entities.linear.model.Tags;

/** Says which questions about its words spoke most for a name. Immutable. */
final class SpanExplainer {

  private static final int STRONGEST = 3;
  private static final Template[] TEMPLATES = Template.values();

  private final LinearModel model;

  SpanExplainer(LinearModel model) {
    this.model = model;
  }

  /**
   * The strongest templates with the weight by which they preferred the tags of a name to being no
   * name.
   *
   * @param sentence answers about the sentence that the name stands in
   */
  String explain(NameSpan name, FeatureExtractor sentence) {
    float[] strengths = strengths(name, sentence);
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < STRONGEST; n++) {
      int best = 0;
      for (int template = 1; template < strengths.length; template++) {
        best = strengths[template] > strengths[best] ? template : best;
      }
      if (strengths[best] > 0) {
        long tenths = Math.round(strengths[best] * 10.0);
        text.append(n == 0 ? "" : "; ").append(TEMPLATES[best].title());
        text.append(" +").append(tenths / 10).append('.').append(tenths % 10);
        strengths[best] = 0;
      }
    }
    return text.toString();
  }

  private float[] strengths(NameSpan name, FeatureExtractor sentence) {
    float[] strengths = new float[TEMPLATES.length];
    for (int i = name.begin(); i < name.end(); i++) {
      int tag = Tags.of(name.label(), i - name.begin(), name.length());
      sentence.extract(
          i,
          (template, value) -> strengths[template.ordinal()] += preference(template, value, tag));
    }
    return strengths;
  }

  private float preference(Template template, int value, int tag) {
    return model.lead(FeatureBuffer.fingerprint(template, value), tag);
  }
}
