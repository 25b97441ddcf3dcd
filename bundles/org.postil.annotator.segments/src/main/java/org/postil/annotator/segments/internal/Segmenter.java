package org.postil.annotator.segments.internal;

/**
 * Cuts a block into sentences and tokens: white space gives words, words in context give sentence
 * ends, and each word is then cut into tokens knowing whether a sentence ends with it. One thread
 * at a time; its results are valid until the next call.
 */
final class Segmenter {

  /** Longest sentence in words; what is longer is no sentence and would slow those who read it. */
  static final int LONGEST_SENTENCE = 1500;

  private final Spans words = new Spans();
  private final Spans tokens = new Spans();
  private final Spans sentences = new Spans();
  private final WordScanner scanner;
  private final SentenceEnds ends;
  private final WordTokenizer tokenizer;

  Segmenter(OpenNlpModels models) {
    Vocabulary vocabulary = Vocabulary.shared();
    scanner = new WordScanner(vocabulary);
    ends = new SentenceEnds(vocabulary, new SentenceEndModel(models.sentences()));
    tokenizer = new WordTokenizer(vocabulary, new TokenEndModel(models.tokens()));
  }

  Spans tokens() {
    return tokens;
  }

  Spans sentences() {
    return sentences;
  }

  /** Cuts one block. */
  void segment(String text, Block block) {
    words.clear();
    tokens.clear();
    sentences.clear();
    scanner.scan(text, block, words);
    int first = 0;
    boolean ended = false;
    boolean open = false;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size();
      boolean endsHere = last || ends.after(text, words, i);
      tokenizer.tokenize(text, words.begin(i), words.end(i), endsHere, tokens);
      ended |= endsHere;
      open ^= LoneQuotes.isOdd(text, words.begin(i), words.end(i));
      if (ended && !last && LoneQuotes.closes(text, words.begin(i + 1), words.end(i + 1), open)) {
        continue;
      }
      if (last || ended && !isPictograph(text, i + 1) || i - first + 1 >= LONGEST_SENTENCE) {
        addSentence(text, words.begin(first), words.end(i));
        first = i + 1;
        ended = false;
      }
    }
  }

  /** A stretch without letter or digit belongs to the sentence before it. */
  private void addSentence(String text, int begin, int end) {
    if (sentences.size() > 0 && !hasSubstance(text, begin, end)) {
      sentences.extendLast(end);
    } else {
      sentences.add(begin, end);
    }
  }

  /** Whether a word is an emoji or the like, which stays with the sentence before it. */
  private boolean isPictograph(String text, int word) {
    int type = Character.getType(text.codePointAt(words.begin(word)));
    return type == Character.OTHER_SYMBOL
        && !Chars.isBullet(text.charAt(words.begin(word)))
        && !hasSubstance(text, words.begin(word), words.end(word));
  }

  private static boolean hasSubstance(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
