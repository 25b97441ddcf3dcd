package org.postil.annotator.dates.internal;

import java.util.ArrayList;
import java.util.Collections;
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
import org.postil.annotator.dates.internal.text.Words;

/** Reads the expressions of one document in order, remembering the latest date. One thread. */
final class DocumentReading {
  private static final Set<String> FROM_TODAY = Set.of("offset", "weekday");

  private final Settings settings;
  private final boolean narrative;
  private final Meanings meanings;
  private final TenseReader tenses;
  private final List<Timex> found = new ArrayList<>();
  private @Nullable Stamp last;
  private int lastIndex = -1;
  private int lastSentence = -1;

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
    for (Match part : Ranges.parts(match)) {
      Scene scene =
          new Scene(
              settings.written(),
              settings.timed(),
              tense,
              last,
              sentence.begin() == lastSentence,
              narrative,
              meanings);
      read(part, scene).ifPresent(r -> keep(part, r, candidate, sentence.begin()));
    }
  }

  private Optional<Reading> read(Match part, Scene scene) {
    return meanings.read(part, scene);
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
            function(reading, candidate, begin, end),
            orNull(reading.check()),
            -1,
            -1,
            reading.anchored() ? lastIndex : -1,
            Confidence.of(match, reading),
            match.rule().name()));
    Stamp stamp = reading.stamp();
    boolean deictic = narrative && FROM_TODAY.contains(match.rule().meaning());
    if (stamp != null && stamp.start().isPresent() && !deictic) {
      last = stamp;
      lastIndex = found.size() - 1;
      lastSentence = sentence;
    }
  }

  /** The dateline: a block that is nothing but the date of writing. */
  private @Nullable String function(Reading reading, Candidate candidate, int begin, int end) {
    boolean alone = candidate.block().begin() == begin && candidate.block().end() <= end + 1;
    boolean written =
        settings.written() != null
            && reading.value().startsWith(settings.written().toLocalDate().toString());
    return alone && written ? "CREATION_TIME" : null;
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
