package org.postil.web.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's address. */
public final class Query {

  private static final int LONGEST = 4096;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  Query(@Nullable String text) {
    if (text != null && !text.isEmpty()) {
      for (String part : text.split("&")) {
        int equals = part.indexOf('=');
        String name = decode(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decode(part.substring(equals + 1));
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.bad("Cannot read the address: [" + text + "] is no percent-encoded text");
    }
  }

  /**
   * Refuses parameters that a resource does not know.
   *
   * @param names the names that it knows
   * @return this
   */
  public Query only(Set<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw Problem.bad(
            "Cannot use the parameter ["
                + name
                + "]: expected "
                + (names.isEmpty() ? "none" : String.join(", ", names.stream().sorted().toList())));
      }
    }
    return this;
  }

  /**
   * A parameter that may be missing.
   *
   * @param name its name
   * @return its value, empty if it is missing
   */
  public Optional<String> text(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw Problem.bad("Cannot use the parameter [" + name + "] twice: expected it once");
    }
    if (!given.isEmpty() && given.get(0).length() > LONGEST) {
      throw Problem.bad(
          "Cannot use the parameter [" + name + "]: expected at most " + LONGEST + " characters");
    }
    return given.stream().findFirst();
  }

  /**
   * A parameter that must be there.
   *
   * @param name its name
   * @return its value
   */
  public String required(String name) {
    return text(name)
        .orElseThrow(() -> Problem.bad("Cannot answer without the parameter [" + name + "]"));
  }

  /**
   * A parameter that may be repeated.
   *
   * @param name its name
   * @return its values in order
   */
  public List<String> texts(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /**
   * A whole number.
   *
   * @param name its name
   * @param least smallest value
   * @param most largest value
   * @param fallback value when it is missing
   * @return the number
   */
  public int integer(String name, int least, int most, int fallback) {
    Optional<String> given = text(name);
    if (given.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw Problem.bad(
        "Cannot use ["
            + given.get()
            + "] as ["
            + name
            + "]: expected a whole number from "
            + least
            + " to "
            + most);
  }

  /**
   * A choice.
   *
   * @param name its name
   * @param allowed the values allowed
   * @param fallback value when it is missing
   * @return the value
   */
  public String choice(String name, List<String> allowed, String fallback) {
    String given = text(name).orElse(fallback);
    if (!allowed.contains(given)) {
      throw Problem.bad(
          "Cannot use ["
              + given
              + "] as ["
              + name
              + "]: expected one of "
              + String.join(", ", allowed));
    }
    return given;
  }

  /**
   * A switch.
   *
   * @param name its name
   * @return false when it is missing
   */
  public boolean flag(String name) {
    return choice(name, List.of("true", "false"), "false").equals("true");
  }

  /**
   * A day.
   *
   * @param name its name
   * @return the day, null when it is missing
   */
  public @Nullable LocalDate day(String name) {
    Optional<String> given = text(name);
    try {
      return given.map(LocalDate::parse).orElse(null);
    } catch (DateTimeException e) {
      throw Problem.bad(
          "Cannot use ["
              + given.orElse("")
              + "] as ["
              + name
              + "]: expected a date such as 2025-07-31");
    }
  }
}
