package org.postil.stance.internal.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import org.tukaani.xz.XZInputStream;

/** The word vectors in the nlp4j-english jar: a serialised map from words to 50 numbers. */
final class WordVectors {

  private static final String RESOURCE =
      "/edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz";

  private WordVectors() {}

  /** The vectors of words in small letters. */
  static Map<String, float[]> read() throws IOException, ClassNotFoundException {
    Map<String, float[]> vectors = new HashMap<>();
    try (InputStream stream = WordVectors.class.getResourceAsStream(RESOURCE);
        ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(new XZInputStream(stream), 1 << 16))) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) in.readObject()).entrySet()) {
        String word = (String) entry.getKey();
        if (word.matches("[a-z][a-z'-]{0,19}|n't")) {
          vectors.put(word, (float[]) entry.getValue());
        }
      }
    }
    return vectors;
  }
}
