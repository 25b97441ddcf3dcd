package org.postil.api.layer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Makes fingerprints: the first 128 bits of SHA-256 as 32 hexadecimal digits. Parts are hashed with
 * their lengths, so {@code ("ab","c")} and {@code ("a","bc")} differ.
 */
public final class Fingerprint {

  private static final int BYTES = 16;

  private final MessageDigest digest = sha256();

  /** Starts an empty fingerprint. */
  public Fingerprint() {}

  /**
   * The fingerprint of a stretch of bytes.
   *
   * @param bytes what to hash
   * @return 32 hexadecimal digits
   */
  public static String of(byte[] bytes) {
    return new Fingerprint().add(bytes).hex();
  }

  /**
   * The fingerprint of some texts in order.
   *
   * @param parts what to hash
   * @return 32 hexadecimal digits
   */
  public static String of(String... parts) {
    return new Fingerprint().addAll(Arrays.asList(parts)).hex();
  }

  /**
   * Adds a part.
   *
   * @param part what to hash
   * @return this
   */
  public Fingerprint add(byte[] part) {
    int n = part.length;
    digest.update(new byte[] {(byte) (n >>> 24), (byte) (n >>> 16), (byte) (n >>> 8), (byte) n});
    digest.update(part);
    return this;
  }

  /**
   * Adds a part.
   *
   * @param part what to hash
   * @return this
   */
  public Fingerprint add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds parts in their order.
   *
   * @param parts what to hash
   * @return this
   */
  public Fingerprint addAll(Collection<String> parts) {
    parts.forEach(this::add);
    return this;
  }

  /**
   * Ends the fingerprint.
   *
   * @return 32 hexadecimal digits
   */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
