package org.postil.annotator.segments.internal;

import java.util.Set;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.DefaultSDContextGenerator;
import opennlp.tools.sentdetect.SDContextGenerator;

/** OpenNLP's opinion on one full stop, asked for where the rules have none. */
final class SentenceEndModel {

  private static final char[] TERMINATORS = {'.', '!', '?'};
  private static final String END = "s";
  private static final int WINDOW = 160;

  private final MaxentModel model;
  private final SDContextGenerator contexts = new DefaultSDContextGenerator(Set.of(), TERMINATORS);

  SentenceEndModel(MaxentModel model) {
    this.model = model;
  }

  /** How likely a sentence is to end at the mark at {@code position}, 0 to 1. */
  double probability(String text, int position) {
    int begin = Math.max(0, position - WINDOW);
    int end = Math.min(text.length(), position + WINDOW);
    String window = text.substring(begin, end);
    double[] outcomes = model.eval(contexts.getContext(window, position - begin));
    return outcomes[model.getIndex(END)];
  }
}
