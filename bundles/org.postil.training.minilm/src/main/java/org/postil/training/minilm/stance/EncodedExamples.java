package org.postil.training.minilm.stance;

import java.io.IOException;
import java.util.List;
import org.postil.annotator.stance.minilm.internal.SentenceEncoder;
import org.postil.annotator.stance.minilm.internal.TargetNumbers;
import org.postil.stance.LexicalJudge;
import org.postil.stance.internal.training.Example;
import org.postil.stance.model.Network;
import org.postil.stance.model.StanceModel;

/**
 * Examples with what goes into the network.
 *
 * @param numbers of each example
 * @param lexical scores of the judge by lexicon for each example
 */
record EncodedExamples(List<Example> examples, float[][] numbers, float[][] lexical) {

  static EncodedExamples of(List<Example> examples, SentenceEncoder encoder) throws IOException {
    int size = examples.size();
    EncodedExamples encoded = new EncodedExamples(examples, new float[size][], new float[size][]);
    LexicalJudge judge = new LexicalJudge();
    for (int i = 0; i < size; i++) {
      Example example = examples.get(i);
      float[][] vectors = encoder.encode(example.forms());
      encoded.numbers[i] = TargetNumbers.of(vectors, example.first(), example.last());
      encoded.lexical[i] =
          judge.readClosely(example.forms()).toward(example.first(), example.last()).scores();
    }
    return encoded;
  }

  int[] labels() {
    return examples.stream().mapToInt(Example::label).toArray();
  }

  /** Scores of the network with a share of those by lexicon. */
  float[][] scores(Network network, float lexicalShare) {
    float[][] scores = new float[numbers.length][StanceModel.LABELS];
    for (int i = 0; i < scores.length; i++) {
      for (int k = 0; k < StanceModel.LABELS; k++) {
        scores[i][k] = lexicalShare * lexical[i][k];
      }
      network.addTo(numbers[i], scores[i]);
    }
    return scores;
  }
}
