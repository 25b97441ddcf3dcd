package org.postil.annotator.entities.minilm.internal.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postil.annotator.entities.minilm.internal.window.Window.Place;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.SentenceFacts;
import org.postil.entities.text.CasingFacts;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.WordSequence;
import org.postil.onnx.wordpiece.Vocabulary;
import org.postil.onnx.wordpiece.WordPieces;

/**
 * Cuts documents into windows of whole sentences, as many as fit; a sentence that is longer than a
 * window is cut between words. Immutable, to be shared among threads.
 */
public final class Windows {

  /** The most pieces in a window. */
  public static final int LONGEST = 128;

  private static final int MOST_PIECES_OF_WORD = 12;

  private final WordPieces cutter;
  private final Lexica lexica;

  /** Makes windows with these lexica. */
  public Windows(WordPieces cutter, Lexica lexica) {
    this.cutter = cutter;
    this.lexica = lexica;
  }

  /** The windows of a document; every word is in one of them. */
  public List<Window> of(DocumentWords document) {
    CasingFacts casing = CasingFacts.of(document.sentences());
    Draft draft = new Draft();
    for (int s = 0; s < document.sentences().size(); s++) {
      sentence(document.sentences().get(s), s, casing, draft);
    }
    return draft.finish();
  }

  private void sentence(WordSequence sentence, int index, CasingFacts casing, Draft draft) {
    SentenceFacts facts = new SentenceFacts(sentence, casing, lexica);
    int[][] pieces = new int[facts.size()][];
    int length = 0;
    for (int i = 0; i < pieces.length; i++) {
      int[] all = cutter.of(facts.form(i));
      pieces[i] = Arrays.copyOf(all, Math.min(all.length, MOST_PIECES_OF_WORD));
      length += pieces[i].length;
    }
    draft.makeRoomFor(Math.min(length, LONGEST - 2));
    for (int i = 0; i < pieces.length; i++) {
      draft.add(index, i, pieces[i], LexicalIds.of(facts, i));
    }
  }

  /** Collects words and closes windows that are full. */
  private static final class Draft {

    private final List<Window> windows = new ArrayList<>();
    private final int[] pieces = new int[LONGEST];
    private final int[][] lexical = new int[LONGEST][];
    private List<Place> words = new ArrayList<>();
    private int size;

    void makeRoomFor(int length) {
      if (size > 0 && size + length > LONGEST - 1) {
        close();
      }
    }

    void add(int sentence, int word, int[] added, int[] ids) {
      makeRoomFor(added.length);
      if (size == 0) {
        put(Vocabulary.START, LexicalIds.outside());
      }
      words.add(new Place(sentence, word, size));
      for (int piece : added) {
        put(piece, ids);
      }
    }

    private void put(int piece, int[] ids) {
      pieces[size] = piece;
      lexical[size++] = ids;
    }

    private void close() {
      put(Vocabulary.END, LexicalIds.outside());
      windows.add(new Window(Arrays.copyOf(pieces, size), Arrays.copyOf(lexical, size), words));
      words = new ArrayList<>();
      size = 0;
    }

    List<Window> finish() {
      if (size > 0) {
        close();
      }
      return windows;
    }
  }
}
