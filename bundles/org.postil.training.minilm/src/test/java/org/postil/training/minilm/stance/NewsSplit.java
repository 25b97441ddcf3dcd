package org.postil.training.minilm.stance;

/**
 * Which of the documents that were read are for measuring, whatever is learnt from the others. A
 * document of ECB+ is called {@code story_file}, one of NewsMTSC {@code mtsc-} with the number of
 * its first sentence.
 */
final class NewsSplit {

  private static final int PARTS = 5;
  private static final int HELD_OUT = 4;
  private static final int SENTENCES = 8;
  private static final String MTSC = "mtsc-";

  private NewsSplit() {}

  /** Whether a document is held out: a fifth of the stories, and of NewsMTSC's documents. */
  static boolean isHeldOut(String id) {
    int number =
        isOfNewsMtsc(id)
            ? Integer.parseInt(id.substring(MTSC.length())) / SENTENCES
            : Integer.parseInt(story(id));
    return number % PARTS == HELD_OUT;
  }

  /** Whether a document has sentences of NewsMTSC, else it is one of ECB+. */
  static boolean isOfNewsMtsc(String id) {
    return id.startsWith(MTSC);
  }

  /** The number of the story of a document of ECB+. */
  static String story(String id) {
    return id.substring(0, id.indexOf('_'));
  }
}
