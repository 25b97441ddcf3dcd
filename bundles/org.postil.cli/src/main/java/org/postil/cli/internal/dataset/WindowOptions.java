package org.postil.cli.internal.dataset;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.dataset.Windows;
import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Option;

/** The pieces that documents are written in. */
public final class WindowOptions {

  private static final Pattern TOKENS = Pattern.compile("tokens:([0-9]{1,9})(?::([0-9]{1,9}))?");

  @Option(
      names = "--windows",
      paramLabel = "UNIT",
      description =
          "Records to write: document (default), sentence, or tokens:SIZE[:OVERLAP], for example"
              + " tokens:128:32.")
  private String unit = "document";

  @Option(
      names = "--align",
      paramLabel = "POLICY",
      description =
          "Spans that begin or end within a token: none (they stay, default), strict (end with a"
              + " message), expand, drop.")
  private String align = "none";

  /**
   * What was asked for.
   *
   * @return the pieces
   * @throws CommandFailure if a value is none
   */
  Windows windows() {
    Matcher tokens = TOKENS.matcher(unit);
    try {
      if (tokens.matches()) {
        int overlap = tokens.group(2) == null ? 0 : Integer.parseInt(tokens.group(2));
        int size = Integer.parseInt(tokens.group(1));
        return new Windows(Windows.Unit.TOKENS, size, overlap, alignment());
      }
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
    return switch (unit) {
      case "document" -> new Windows(Windows.Unit.DOCUMENT, 0, 0, alignment());
      case "sentence" -> new Windows(Windows.Unit.SENTENCE, 0, 0, alignment());
      default ->
          throw CommandFailure.usage(
              "Cannot use --windows ["
                  + unit
                  + "]: expected document, sentence or tokens:SIZE[:OVERLAP]");
    };
  }

  private Windows.Alignment alignment() {
    for (Windows.Alignment each : Windows.Alignment.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(align)) {
        return each;
      }
    }
    throw CommandFailure.usage(
        "Cannot use --align [" + align + "]: expected none, strict, expand or drop");
  }
}
