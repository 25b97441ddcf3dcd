package org.postil.training.minilm.entities;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.postil.annotator.entities.minilm.internal.window.LexicalIds;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.entities.linear.model.Tags;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.training.minilm.network.MiniLm;

/**
 * Windows as arrays.
 *
 * @param rows what the encoder takes in, without what is learnt of words: windows × pieces × width
 * @param mask of attention: windows × 1 × 1 × pieces
 * @param lexical ids of all pieces, one line each
 * @param first index of the first piece of each word among all pieces
 * @param wordLexical ids of all words, one line each
 * @param right for each word, the weight of the word in the column of its tag; weights sum to 1
 */
record Batch(
    NDArray rows,
    NDArray mask,
    NDArray lexical,
    NDArray first,
    NDArray wordLexical,
    NDArray right) {

  private static final float NOTHING = -1e9f;

  static Batch of(List<TaggedWindow> windows, PieceEmbeddings embeddings, NDManager manager) {
    int longest = windows.stream().mapToInt(TaggedWindow::length).max().orElseThrow();
    int words = windows.stream().mapToInt(w -> w.tags().length).sum();
    float[] rows = new float[windows.size() * longest * MiniLm.WIDTH];
    float[] mask = new float[windows.size() * longest];
    int[] lexical = new int[windows.size() * longest * LexicalIds.SLOTS];
    int[] first = new int[words];
    int[] wordLexical = new int[words * LexicalIds.SLOTS];
    float[] right = new float[words * Tags.COUNT];
    float weight = 0;
    int word = 0;
    for (int b = 0; b < windows.size(); b++) {
      Window window = windows.get(b).window();
      int begin = b * longest;
      float[] embedded = embeddings.embed(window.pieces());
      System.arraycopy(embedded, 0, rows, begin * MiniLm.WIDTH, embedded.length);
      for (int i = 0; i < longest; i++) {
        if (i < window.pieces().length) {
          copy(window.lexical()[i], lexical, begin + i);
        } else {
          mask[begin + i] = NOTHING;
        }
      }
      for (int k = 0; k < window.words().size(); k++, word++) {
        int piece = window.words().get(k).piece();
        first[word] = begin + piece;
        copy(window.lexical()[piece], wordLexical, word);
        right[word * Tags.COUNT + windows.get(b).tags()[k]] = windows.get(b).weight();
        weight += windows.get(b).weight();
      }
    }
    NDArray shares = manager.create(right, new Shape(words, Tags.COUNT));
    shares.divi(weight);
    return new Batch(
        manager.create(rows, new Shape(windows.size(), longest, MiniLm.WIDTH)),
        manager.create(mask, new Shape(windows.size(), 1, 1, longest)),
        manager.create(lexical, new Shape(windows.size() * longest, LexicalIds.SLOTS)),
        manager.create(first, new Shape(words)),
        manager.create(wordLexical, new Shape(words, LexicalIds.SLOTS)),
        shares);
  }

  private static void copy(int[] ids, int[] to, int line) {
    System.arraycopy(ids, 0, to, line * LexicalIds.SLOTS, LexicalIds.SLOTS);
  }
}
