package org.postil.annotator.segments.internal;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.apache.uima.resource.ResourceInitializationException;

/**
 * The two OpenNLP models, trained by that project on the English Web Treebank. Immutable, read
 * once, shared by all engines; they go with the class loader of the bundle.
 *
 * @param tokens says where inside a word a token ends
 * @param sentences says whether a sentence ends at a mark
 */
record OpenNlpModels(MaxentModel tokens, MaxentModel sentences) {

  private static final String TOKENS = "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
  private static final String SENTENCES = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static OpenNlpModels shared;

  /** The models, read at the first call. */
  static synchronized OpenNlpModels shared() throws ResourceInitializationException {
    if (shared == null) {
      try (InputStream tokens = open(TOKENS);
          InputStream sentences = open(SENTENCES)) {
        shared =
            new OpenNlpModels(
                new TokenizerModel(tokens).getMaxentModel(),
                new SentenceModel(sentences).getMaxentModel());
      } catch (IOException e) {
        throw new ResourceInitializationException(e);
      }
    }
    return shared;
  }

  private static InputStream open(String name) throws IOException {
    InputStream stream = OpenNlpModels.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(
          "Cannot load model [" + name + "]: it is missing in the bundle; build the bundle again");
    }
    return stream;
  }
}
