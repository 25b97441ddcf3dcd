package org.postil.store.internal.codec;

import java.io.IOException;
import org.postil.api.engine.Failure;

/** What a failure says beside its annotator and cause: packed CBOR, {@code [message, trace]}. */
public final class FailureCodec {

  private static final int FORMAT = 1;

  private FailureCodec() {}

  /**
   * Writes message and trace.
   *
   * @param failure why a document was quarantined
   * @return a blob
   */
  public static byte[] encode(Failure failure) {
    CborWriter out = new CborWriter().begin().text(failure.message()).text(failure.trace()).end();
    return Packed.pack(FORMAT, out.toBytes());
  }

  /**
   * Whether a blob can be read.
   *
   * @param blob what {@link #encode} should have written
   * @return false if it is damaged or of a newer format
   */
  public static boolean isReadable(byte[] blob) {
    try {
      decode("", Failure.Cause.EXCEPTION, blob);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a failure.
   *
   * @param annotator who failed
   * @param cause how
   * @param blob what {@link #encode} wrote
   * @return the failure
   * @throws IOException if the blob is damaged
   */
  public static Failure decode(String annotator, Failure.Cause cause, byte[] blob)
      throws IOException {
    try (CborReader in = new CborReader(Packed.unpack(blob, FORMAT))) {
      in.begin();
      return new Failure(annotator, cause, in.text(), in.text());
    }
  }
}
