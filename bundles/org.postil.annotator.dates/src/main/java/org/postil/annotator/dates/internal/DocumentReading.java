package org.postil.annotator.dates.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.annotator.dates.internal.TimexTagger.Candidate;
import org.postil.annotator.dates.internal.calendar.Stamp;
import org.postil.annotator.dates.internal.clause.Tense;
import org.postil.annotator.dates.internal.clause.TenseReader;
import org.postil.annotator.dates.internal.grammar.Match;
import org.postil.annotator.dates.internal.meaning.Meanings;
import org.postil.annotator.dates.internal.meaning.Reading;
import org.postil.annotator.dates.internal.meaning.Scene;
import org.postil.annotator.dates.internal.meaning.Told;
import org.postil.annotator.dates.internal.text.Words;

/** Reads the expressions of one document in order, remembering the latest date. One thread. */
final class DocumentReading {
  private static final Set<String> FROM_TODAY = Set.of("offset", "weekday");

  /** Rules of what a text looks back to. */
  private static final Set<String> ASIDE = Set.of("that-period", "year-earlier");

  /** How many dates of the text are remembered. */
  private static final int MEMORY = 8;

  private final Settings settings;
  private final boolean narrative;
  private final Meanings meanings;
  private final TenseReader tenses;
  private final List<Timex> found = new ArrayList<>();
  private final Deque<Told> told = new ArrayDeque<>();

  DocumentReading(Settings settings, boolean narrative, Meanings meanings, TenseReader tenses) {
    this.settings = settings;
    this.narrative = narrative;
    this.meanings = meanings;
    this.tenses = tenses;
  }

  void add(Candidate candidate) {
    Match match = candidate.match();
    if (match.fields().has("vague") && !settings.vague() || match.fields().has("skip")) {
      return;
    }
    Words words = candidate.words();
    Sentence sentence = sentence(candidate);
    Tense tense =
        tenses.read(words, match.begin(), match.end(), sentence.first(), sentence.after());
    int first = found.size();
    Optional<Reading> before = Optional.empty();
    for (Match each : Ranges.parts(match)) {
      Match part = before.map(b -> Ranges.following(each, b.stamp())).orElse(each);
      int begin = words.begin(part.begin());
      Scene scene =
          new Scene(
              settings.written(),
              settings.timed(),
              tense,
              List.copyOf(told),
              new Scene.Place(sentence.begin(), begin),
              narrative,
              meanings);
      before = meanings.read(part, scene);
      before.ifPresent(r -> keep(part, r, candidate, sentence.begin()));
    }
    bound(candidate, first);
  }

  private void keep(Match match, Reading reading, Candidate candidate, int sentence) {
    Words words = candidate.words();
    int begin = words.begin(match.begin());
    int end = words.end(match.end() - 1);
    found.add(
        new Timex(
            begin,
            end,
            reading.type(),
            reading.value(),
            orNull(reading.mod()),
            orNull(reading.quant()),
            orNull(reading.freq()),
            function(reading, candidate),
            orNull(reading.check()),
            -1,
            -1,
            anchor(match, reading),
            Confidence.of(match, reading),
            match.rule().name()));
    Stamp stamp = reading.stamp();
    boolean deictic = narrative && fromToday(match, reading) || aside(match);
    if (stamp != null && stamp.start().isPresent() && !deictic) {
      told.addFirst(new Told(stamp, found.size() - 1, sentence, end));
      if (told.size() > MEMORY) {
        told.removeLast();
      }
    }
  }

  /** "The previous day" looks aside: the story does not go on from there. */
  private static boolean aside(Match match) {
    return ASIDE.contains(match.rule().name()) && match.fields().number("dir", 0) < 0;
  }

  private static boolean fromToday(Match match, Reading reading) {
    boolean shift = match.rule().name().equals("ago") && reading.anchor() < 0;
    return shift || FROM_TODAY.contains(match.rule().meaning());
  }

  /** An anniversary is reckoned from the event after it, anything else from the latest date. */
  private int anchor(Match match, Reading reading) {
    if (Ranges.anniversary(match)) {
      return found.size() + 1;
    }
    return reading.anchor();
  }

  /** "Two years from 1998 to 2000": the range gives the length its two ends. */
  private void bound(Candidate candidate, int first) {
    int last = found.size() - 1;
    int length = first - 1;
    if (length < 0 || last != first + 1 || !found.get(length).type().equals("DURATION")) {
      return;
    }
    Words words = candidate.words();
    int before = candidate.match().begin() - 1;
    boolean joined =
        before > 0
            && words.end(before - 1) == found.get(length).end()
            && words.text(before).matches("(?i)from|between");
    if (joined) {
      found.set(length, found.get(length).between(first, last));
    }
  }

  private @Nullable String function(Reading reading, Candidate candidate) {
    boolean written =
        settings.written() != null
            && reading.value().startsWith(settings.written().toLocalDate().toString());
    return written && Dateline.isAlone(candidate) ? "CREATION_TIME" : null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The words of a sentence and where it begins in the text. */
  private record Sentence(int begin, int first, int after) {}

  private static Sentence sentence(Candidate candidate) {
    Words words = candidate.words();
    List<Integer> begins = candidate.block().sentences();
    int offset = words.begin(candidate.match().begin());
    int index = Collections.binarySearch(begins, offset);
    int at = index >= 0 ? index : -index - 2;
    int begin = at < 0 ? candidate.block().begin() : begins.get(at);
    int end = at + 1 < begins.size() ? begins.get(at + 1) : candidate.block().end();
    return new Sentence(begin, words.at(begin), words.at(end));
  }

  List<Timex> finish() {
    return List.copyOf(found);
  }
}
