package org.postil.web.internal.corpus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.web.internal.http.Problem;
import org.postil.web.internal.http.Query;

/**
 * Which documents of a list are wanted. Conditions that are empty let everything pass.
 *
 * @param words each of them must be in the id or the title, whatever the case
 * @param statuses any of these
 * @param labels all of these, {@code TYPE} or {@code TYPE:LABEL}
 * @param sources any of these; an empty text for none
 * @param from created on this day or later
 * @param until created on this day or earlier
 * @param mentions a month or year that its time expressions mean
 */
record DocumentFilter(
    List<String> words,
    Set<Status> statuses,
    List<String> labels,
    Set<String> sources,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    MentionedDates.@Nullable Range mentions) {

  /** Names of the parameters that {@link #of} reads. */
  static final Set<String> PARAMETERS =
      Set.of("q", "status", "label", "source", "from", "until", "mentions");

  static DocumentFilter of(Query query) {
    return new DocumentFilter(
        Arrays.stream(query.text("q").orElse("").toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList(),
        query.texts("status").stream().map(Status::of).collect(Collectors.toSet()),
        query.texts("label"),
        Set.copyOf(query.texts("source")),
        query.day("from"),
        query.day("until"),
        query.text("mentions").map(DocumentFilter::month).orElse(null));
  }

  private static MentionedDates.Range month(String text) {
    return MentionedDates.range(text)
        .orElseThrow(
            () ->
                Problem.bad(
                    "Cannot use ["
                        + text
                        + "] as [mentions]: expected a month such as 2025-07 or a year such as"
                        + " 2025"));
  }

  boolean isEmpty() {
    return words.isEmpty()
        && statuses.isEmpty()
        && labels.isEmpty()
        && sources.isEmpty()
        && from == null
        && until == null
        && mentions == null;
  }

  /** The filter with other names for its labels. */
  DocumentFilter named(UnaryOperator<String> names) {
    List<String> named = labels.stream().map(names).toList();
    return new DocumentFilter(words, statuses, named, sources, from, until, mentions);
  }

  /** The filter without its condition on the status. */
  DocumentFilter ofAnyStatus() {
    return new DocumentFilter(words, Set.of(), labels, sources, from, until, mentions);
  }

  /** The filter without its condition on the source. */
  DocumentFilter ofAnySource() {
    return new DocumentFilter(words, statuses, labels, Set.of(), from, until, mentions);
  }

  /** The filter as a test of rows. */
  Predicate<Row> test(LabelNames names) {
    Predicate<Row> test = row -> true;
    if (!statuses.isEmpty()) {
      test = test.and(row -> statuses.contains(row.status()));
    }
    if (!sources.isEmpty()) {
      test = test.and(row -> sources.contains(row.source() == null ? "" : row.source()));
    }
    if (from != null || until != null) {
      test = test.and(this::isInTime);
    }
    MentionedDates.Range spoken = mentions;
    if (spoken != null) {
      test =
          test.and(
              row -> row.machine().dates().meet(spoken) || row.imported().dates().meet(spoken));
    }
    for (String label : labels) {
      test = test.and(labelTest(label, names));
    }
    for (String word : words) {
      test = test.and(row -> contains(row.id(), word) || contains(row.title(), word));
    }
    return test;
  }

  private boolean isInTime(Row row) {
    if (row.date() == null) {
      return false;
    }
    String day = row.date().substring(0, Math.min(10, row.date().length()));
    return (from == null || day.compareTo(from.toString()) >= 0)
        && (until == null || day.compareTo(until.toString()) <= 0);
  }

  private static Predicate<Row> labelTest(String label, LabelNames names) {
    int[] wanted =
        names.all().stream()
            .filter(name -> name.equals(label) || name.startsWith(label + ":"))
            .mapToInt(names::known)
            .toArray();
    return row -> Arrays.stream(wanted).anyMatch(row::has);
  }

  private static boolean contains(@Nullable String text, String word) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(word);
  }
}
