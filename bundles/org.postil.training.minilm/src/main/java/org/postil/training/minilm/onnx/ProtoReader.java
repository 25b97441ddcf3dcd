package org.postil.training.minilm.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks over the fields of a protobuf message. Only what ONNX files need: varints and stretches of
 * bytes. See <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>.
 */
final class ProtoReader {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer in;
  private int field;
  private long number;
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  ProtoReader(ByteBuffer message) {
    in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field; false at the end of the message. */
  boolean next() {
    if (!in.hasRemaining()) {
      return false;
    }
    long key = varint();
    field = (int) (key >>> 3);
    switch ((int) key & 7) {
      case VARINT -> number = varint();
      case FIXED64 -> number = in.getLong();
      case FIXED32 -> number = in.getInt();
      case BYTES -> take((int) varint());
      default ->
          throw new IllegalArgumentException(
              "Cannot read protobuf field ["
                  + field
                  + "]: wire type ["
                  + (key & 7)
                  + "] is none of 0, 1, 2, 5; is this an ONNX file?");
    }
    return true;
  }

  private void take(int length) {
    bytes = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        break;
      }
    }
    return value;
  }

  /** Number of the field. */
  int field() {
    return field;
  }

  /** Its value, if it is a number. */
  long number() {
    return number;
  }

  /** Its value, if it is bytes or a message. */
  ByteBuffer bytes() {
    return bytes;
  }

  /** Its value, if it is a text. */
  String text() {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }
}
