package org.postil.api.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.postil.api.document.CreationTime;
import org.postil.api.document.Metadata;

/**
 * Asks something of the metadata of a document. Values are compared as dates where both are dates
 * (2025, 2025-07 and 2025-07-31 are, the first two by their first day), as numbers where both are
 * numbers, and else as text, upper and lower case alike.
 *
 * @param field {@code id}, {@code source}, {@code title}, {@code language}, {@code date}, or the
 *     name of a further fact
 * @param relation how the fact stands to the value
 * @param value what it is compared with; empty for {@link Relation#KNOWN}
 */
public record Condition(String field, Relation relation, String value) {

  /** How a fact stands to a value. */
  public enum Relation {
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    AT_MOST("<="),
    CONTAINS("~"),
    EQUAL("="),
    MORE(">"),
    LESS("<"),
    /** There is such a fact. */
    KNOWN("?");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /**
     * How people write it.
     *
     * @return one or two characters
     */
    public String sign() {
      return sign;
    }
  }

  /**
   * Reads a condition.
   *
   * @param text for example {@code date>=2025-01}, {@code language=de}, {@code title~harbour},
   *     {@code url?}
   * @return the condition
   * @throws IllegalArgumentException if it is none; the message says what was expected
   */
  public static Condition parse(String text) {
    Optional<Relation> relation =
        Arrays.stream(Relation.values())
            .filter(each -> text.indexOf(each.sign()) > 0)
            .min(
                Comparator.<Relation>comparingInt(each -> text.indexOf(each.sign()))
                    .thenComparingInt(each -> -each.sign().length()));
    if (relation.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot read the condition ["
              + text
              + "]: expected a field, one of = != < <= > >= ~ ?, and a value, for example"
              + " date>=2025-01");
    }
    int at = text.indexOf(relation.get().sign());
    String value = text.substring(at + relation.get().sign().length()).strip();
    if (value.isEmpty() != (relation.get() == Relation.KNOWN)) {
      throw new IllegalArgumentException(
          "Cannot read the condition ["
              + text
              + "]: expected "
              + (value.isEmpty() ? "a value" : "nothing")
              + " after "
              + relation.get().sign());
    }
    return new Condition(text.substring(0, at).strip(), relation.get(), value);
  }

  /**
   * The condition as {@link #parse} reads it.
   *
   * @return its text
   */
  public String text() {
    return field + relation.sign() + value;
  }

  /**
   * Whether a document meets the condition. A fact that is not known meets none but {@link
   * Relation#NOT_EQUAL}.
   *
   * @param id id of the document
   * @param metadata what is known about it
   * @return whether it does
   */
  public boolean holds(String id, Metadata metadata) {
    Optional<String> fact = fact(id, metadata);
    if (fact.isEmpty()) {
      return relation == Relation.NOT_EQUAL;
    }
    String found = fact.get();
    return switch (relation) {
      case KNOWN -> true;
      case CONTAINS -> lower(found).contains(lower(value));
      case EQUAL -> compare(found) == 0;
      case NOT_EQUAL -> compare(found) != 0;
      case AT_LEAST -> compare(found) >= 0;
      case AT_MOST -> compare(found) <= 0;
      case MORE -> compare(found) > 0;
      case LESS -> compare(found) < 0;
    };
  }

  private Optional<String> fact(String id, Metadata metadata) {
    return switch (field) {
      case "id" -> Optional.of(id);
      case "source" -> Optional.ofNullable(metadata.source());
      case "title" -> Optional.ofNullable(metadata.title());
      case "language" -> Optional.ofNullable(metadata.language());
      case "date" -> metadata.published().map(CreationTime::value);
      default -> Optional.ofNullable(metadata.other().get(field));
    };
  }

  private int compare(String found) {
    Optional<LocalDate> day = day(found);
    Optional<LocalDate> otherDay = day(value);
    if (day.isPresent() && otherDay.isPresent()) {
      return day.get().compareTo(otherDay.get());
    }
    Optional<BigDecimal> number = number(found);
    Optional<BigDecimal> otherNumber = number(value);
    return number.isPresent() && otherNumber.isPresent()
        ? number.get().compareTo(otherNumber.get())
        : lower(found).compareTo(lower(value));
  }

  private static Optional<LocalDate> day(String text) {
    String whole =
        switch (text.length()) {
          case 4 -> text + "-01-01";
          case 7 -> text + "-01";
          default -> text.substring(0, Math.min(10, text.length()));
        };
    try {
      return Optional.of(LocalDate.parse(whole));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
