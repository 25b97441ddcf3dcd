package org.postil.store.internal.codec;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;

/**
 * The outer form of every blob in a corpus: one byte that names the format of the content, then a
 * Zstandard frame (RFC 8878) with its checksum, so that a flipped bit is noticed and never read as
 * data.
 */
public final class Packed {

  private static final int LEVEL = 3;

  /** No blob may claim to be longer than a Java array. */
  private static final long LONGEST = Integer.MAX_VALUE - 8L;

  private Packed() {}

  /**
   * Packs bytes.
   *
   * @param format number of the format of the content, 1 to 127
   * @param plain the content
   * @return the blob
   */
  public static byte[] pack(int format, byte[] plain) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setLevel(LEVEL).setChecksum(true);
      byte[] blob = new byte[1 + Math.toIntExact(Zstd.compressBound(plain.length))];
      blob[0] = (byte) format;
      int size = context.compressByteArray(blob, 1, blob.length - 1, plain, 0, plain.length);
      return Arrays.copyOf(blob, 1 + size);
    }
  }

  /**
   * Which format a blob has.
   *
   * @param blob a blob
   * @return number of the format
   * @throws IOException if the blob is empty
   */
  public static int format(byte[] blob) throws IOException {
    if (blob.length == 0) {
      throw new IOException("Cannot read a stored value: it is empty");
    }
    return blob[0];
  }

  /**
   * Unpacks a blob.
   *
   * @param blob what {@link #pack} made
   * @param format the format that the caller can read
   * @return the content
   * @throws IOException if the blob has another format or is damaged
   */
  public static byte[] unpack(byte[] blob, int format) throws IOException {
    if (format(blob) != format) {
      throw new IOException(
          "Cannot read a stored value of format "
              + format(blob)
              + ": this program reads format "
              + format
              + "; use the version of Postil that wrote it");
    }
    try {
      long size = Zstd.getFrameContentSize(blob, 1, blob.length - 1);
      if (size < 0 || size > LONGEST) {
        throw new IOException("Cannot read a stored value: its length [" + size + "] is damaged");
      }
      byte[] plain = new byte[(int) size];
      long read = Zstd.decompressByteArray(plain, 0, plain.length, blob, 1, blob.length - 1);
      if (Zstd.isError(read) || read != size) {
        throw new IOException("Cannot read a stored value: its content is damaged");
      }
      return plain;
    } catch (ZstdException e) {
      throw new IOException("Cannot read a stored value: it is damaged", e);
    }
  }
}
