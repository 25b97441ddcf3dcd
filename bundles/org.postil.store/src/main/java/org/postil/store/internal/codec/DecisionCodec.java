package org.postil.store.internal.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.postil.api.review.Decision;

/**
 * Decisions as JSON: an object has the components of the record by name, and its {@code kind} where
 * there are several. So people's work can be read without this program. The names of the API are
 * the names of the format: to change one takes a migration, which a stored file in the tests calls
 * for.
 */
public final class DecisionCodec {

  private DecisionCodec() {}

  /**
   * What sort of decision it is.
   *
   * @param decision the decision
   * @return for example {@code noteOnSpan}
   */
  public static String kind(Decision decision) {
    return RecordKind.of(decision.getClass());
  }

  /**
   * Writes a decision.
   *
   * @param decision the decision
   * @return a JSON object
   */
  public static String encode(Decision decision) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = StoredJson.FACTORY.createGenerator(text)) {
      new RecordWriter(out).write(decision);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a decision into memory", e);
    }
    return text.toString();
  }

  /**
   * Reads a decision.
   *
   * @param json what {@link #encode} wrote
   * @return an equal decision
   * @throws IOException if the text is damaged, or of a kind that this program does not know
   */
  public static Decision decode(String json) throws IOException {
    try (JsonParser in = StoredJson.FACTORY.createParser(json)) {
      in.nextToken();
      Object decision = RecordReader.value(Decision.class, RecordReader.tree(in));
      if (decision == null) {
        throw new IOException("Cannot read a stored decision: there is none");
      }
      return (Decision) decision;
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      throw new IOException("Cannot read a stored decision: it is damaged", e);
    }
  }
}
