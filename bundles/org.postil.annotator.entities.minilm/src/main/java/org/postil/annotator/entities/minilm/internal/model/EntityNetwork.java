package org.postil.annotator.entities.minilm.internal.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postil.annotator.entities.minilm.internal.window.Window;
import org.postil.entities.linear.model.Tags;
import org.postil.onnx.OnnxModel;
import org.postil.onnx.wordpiece.Int8Table;
import org.postil.onnx.wordpiece.PieceEmbeddings;

/**
 * The trained model: the layers of MiniLM with scores of tags on top, and tables of what it learnt
 * of lexical facts. Immutable, to be shared among threads.
 *
 * @param embeddings what goes in for each piece
 * @param layers from embeddings to scores
 * @param lexicalIn what is added to the embeddings for each lexical fact
 * @param lexicalOut what is added to the scores for each lexical fact
 */
public record EntityNetwork(
    PieceEmbeddings embeddings, OnnxModel layers, Int8Table lexicalIn, Int8Table lexicalOut) {

  /** File of {@link #layers}, beside this class. */
  public static final String LAYERS = "entities.onnx";

  /** File of both tables, beside this class. */
  public static final String TABLES = "lexical.bin";

  /**
   * Loads the model of this bundle.
   *
   * @throws UncheckedIOException when it is missing or broken
   */
  public static EntityNetwork load() {
    try (InputStream in = EntityNetwork.class.getResourceAsStream(TABLES)) {
      if (in == null) {
        throw new IOException("it is not in the bundle; train it as MODEL.md says");
      }
      return of(OnnxModel.load(EntityNetwork.class, LAYERS), in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read [" + TABLES + "]: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a model that does not lie in this bundle.
   *
   * @param folder with both files
   * @throws IOException when they are missing or broken
   */
  public static EntityNetwork read(Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(TABLES))) {
      return of(OnnxModel.of(Files.readAllBytes(folder.resolve(LAYERS))), in);
    }
  }

  private static EntityNetwork of(OnnxModel layers, InputStream in) throws IOException {
    DataInputStream tables = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new EntityNetwork(
        PieceEmbeddings.shared(), layers, Int8Table.read(tables), Int8Table.read(tables));
  }

  /**
   * Scores the tags of the words of a window.
   *
   * @return {@link Tags#COUNT} for each word, one word after the other
   */
  public float[] score(Window window) {
    int width = lexicalIn.width();
    float[] rows = embeddings.embed(window.pieces());
    for (int i = 0; i < window.pieces().length; i++) {
      for (int id : window.lexical()[i]) {
        lexicalIn.addTo(id, rows, i * width);
      }
    }
    float[] all = layers.run(rows, width);
    List<Window.Place> words = window.words();
    float[] scores = new float[words.size() * Tags.COUNT];
    for (int k = 0; k < words.size(); k++) {
      int piece = words.get(k).piece();
      System.arraycopy(all, piece * Tags.COUNT, scores, k * Tags.COUNT, Tags.COUNT);
      for (int id : window.lexical()[piece]) {
        lexicalOut.addTo(id, scores, k * Tags.COUNT);
      }
    }
    return scores;
  }
}
