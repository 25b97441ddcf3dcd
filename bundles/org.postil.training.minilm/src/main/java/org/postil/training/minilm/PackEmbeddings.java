package org.postil.training.minilm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.postil.onnx.wordpiece.Int8Table;
import org.postil.onnx.wordpiece.PieceEmbeddings;
import org.postil.training.minilm.network.MiniLm;
import org.postil.training.minilm.onnx.Matrix;

/**
 * Makes the vocabulary and the embeddings of {@code org.postil.onnx} from MiniLM's jar. Argument:
 * the folder to write to.
 */
public final class PackEmbeddings {

  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
  private static final int PLACES = 128;

  private PackEmbeddings() {}

  /** Packs; see the class. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.write(folder.resolve(PieceEmbeddings.VOCABULARY), Arrays.asList(vocabulary()));
    MiniLm model = MiniLm.load();
    Path tables = folder.resolve(PieceEmbeddings.TABLES);
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(tables)))) {
      table(model.words()).write(out);
      table(model.places(PLACES)).write(out);
    }
  }

  private static Int8Table table(Matrix matrix) {
    return Int8Table.of(matrix.values(), matrix.columns());
  }

  private static String[] vocabulary() throws IOException {
    try (InputStream in = PackEmbeddings.class.getResourceAsStream(TOKENIZER)) {
      JsonNode pieces = new ObjectMapper().readTree(in).get("model").get("vocab");
      String[] byNumber = new String[pieces.size()];
      pieces.properties().forEach(piece -> byNumber[piece.getValue().asInt()] = piece.getKey());
      return byNumber;
    }
  }
}
