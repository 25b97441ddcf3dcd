package org.postil.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The file of targets that the setting {@code targetsFile} names. */
public final class TargetsFile {

  private TargetsFile() {}

  /**
   * Identifies its content.
   *
   * @param configuration settings of a stance annotator
   * @return empty when there is no such file
   */
  public static String version(Map<String, Object> configuration) {
    String file = String.valueOf(configuration.getOrDefault("targetsFile", "")).strip();
    if (file.isEmpty()) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(Path.of(file))));
    } catch (IOException e) {
      return "unreadable";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
