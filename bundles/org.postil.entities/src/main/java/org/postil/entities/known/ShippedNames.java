package org.postil.entities.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The table of names that everybody knows, {@code known.csv} beside this class. */
public final class ShippedNames {

  private static final String FILE = "known.csv";

  private ShippedNames() {}

  /** Reads the table. */
  public static KnownNames load() {
    try (InputStream in =
        Objects.requireNonNull(
            ShippedNames.class.getResourceAsStream(FILE), FILE + " is missing")) {
      String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new KnownNamesCsv(FILE).read(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read known names [" + FILE + "]", e);
    }
  }
}
