package org.postil.annotator.dates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.annotator.dates.internal.clause.TenseReader;
import org.postil.annotator.dates.internal.grammar.Grammar;
import org.postil.annotator.dates.internal.grammar.Match;
import org.postil.annotator.dates.internal.meaning.Meanings;
import org.postil.annotator.dates.internal.text.WordReader;
import org.postil.annotator.dates.internal.text.Words;

/**
 * Finds time expressions in a document and works out their TIMEX3 values. Immutable and
 * thread-safe; time and memory grow linearly with the text.
 */
public final class TimexTagger {
  private final Grammar grammar;
  private final Meanings meanings;
  private final TenseReader tenses;
  private final WordReader reader;

  TimexTagger(Grammar grammar, Meanings meanings, TenseReader tenses) {
    this.grammar = grammar;
    this.meanings = meanings;
    this.tenses = tenses;
    this.reader = new WordReader(grammar.vocabulary());
  }

  /** The rules in use. */
  public Grammar grammar() {
    return grammar;
  }

  /** The meanings that rules may name, ranges apart. */
  Set<String> meanings() {
    return meanings.names();
  }

  /** A match and where its words are. */
  record Candidate(Match match, Words words, Block block) {}

  /** The time expressions of a document, in the order of the text, none overlapping another. */
  public List<Timex> tag(CharSequence text, List<Block> blocks, Settings settings) {
    List<Candidate> candidates = new ArrayList<>();
    for (Block block : blocks) {
      find(reader.read(text, block.begin(), block.end()), block, candidates);
    }
    return read(candidates, settings.written() == null ? dated(candidates, settings) : settings);
  }

  /** A document that does not know its creation time may say it in its dateline. */
  private Settings dated(List<Candidate> candidates, Settings settings) {
    return Dateline.among(candidates)
        .flatMap(dateline -> read(List.of(dateline), settings).stream().findFirst())
        .map(timex -> settings.writtenOn(timex.value()))
        .orElse(settings);
  }

  private List<Timex> read(List<Candidate> candidates, Settings settings) {
    boolean narrative = StoryDetector.tellsStory(candidates, settings);
    DocumentReading document = new DocumentReading(settings, narrative, meanings, tenses);
    candidates.forEach(document::add);
    return document.finish();
  }

  private void find(Words words, Block block, List<Candidate> candidates) {
    grammar
        .find(words, (begin, end) -> Edges.free(words, begin, end))
        .forEach(match -> candidates.add(new Candidate(match, words, block)));
  }
}
