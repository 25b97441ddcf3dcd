package org.postil.io.platforms.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.layer.Span;
import org.postil.standoff.LossCounter;
import org.postil.standoff.TokenizedText;
import org.postil.standoff.TypeNames;

/** What a DocBin holds of one document. */
final class DocBinRows {

  private static final Set<String> OF_TOKENS = Set.of("lemma", "pos", "xpos", "feats");
  private static final Set<String> OF_SPANS = Set.of("link");

  private final RecordSpans spans;
  private final SpacyTokens tokens;
  private final List<Marked> entities = new ArrayList<>();
  private final Map<String, List<Marked>> groups = new TreeMap<>();
  private final boolean[] sentenceStarts;

  /** A span on the tokens it covers. */
  record Marked(Span span, SpacyTokens.Range range) {
    String label() {
      return span.string("label").orElse("");
    }

    String link() {
      return span.string("link").orElse("");
    }
  }

  private DocBinRows(RecordSpans spans, SpacyTokens tokens) {
    this.spans = spans;
    this.tokens = tokens;
    this.sentenceStarts = new boolean[tokens.tokens().size()];
  }

  static DocBinRows of(AnnotatedDocument document, ExportOptions options, LossCounter losses)
      throws IOException {
    RecordSpans spans = new RecordSpans(document, options, losses);
    TokenizedText found = new TokenizedText(document, Set.of(), losses);
    DocBinRows rows =
        new DocBinRows(spans, new SpacyTokens(document.document().text(), found, losses));
    rows.addSpans();
    rows.addSentences(found);
    rows.countTokens(found);
    losses.add("relations left out", spans.relations().size());
    spans.countMakers();
    return rows;
  }

  RecordSpans spans() {
    return spans;
  }

  List<SpacyTokens.Token> tokens() {
    return tokens.tokens();
  }

  String text(SpacyTokens.Token token) {
    return tokens.text(token);
  }

  /** Spans with a usual label that do not overlap, in order. */
  List<Marked> entities() {
    return entities;
  }

  /** All others, by their type. */
  Map<String, List<Marked>> groups() {
    return groups;
  }

  boolean startsSentence(int token) {
    return sentenceStarts[token];
  }

  private void addSpans() {
    int free = 0;
    for (Span span : spans.spans()) {
      if (span.type().equals(TypeNames.TOKEN) || span.type().equals(TypeNames.SENTENCE)) {
        continue;
      }
      spans.countFeatures(span, OF_SPANS);
      SpacyTokens.Range range = tokens.range(span);
      if (range.from() == range.to()) {
        spans.losses().add("spans outside tokens dropped");
        continue;
      }
      spans.losses().add("spans moved to the ends of tokens", range.exact() ? 0 : 1);
      Marked marked = new Marked(span, range);
      if (isEntity(marked) && range.from() >= free) {
        entities.add(marked);
        free = range.to();
      } else {
        group(TypeNames.shortName(span.type())).add(marked);
      }
    }
  }

  /** spaCy wants a label, and no white space at the ends. */
  private boolean isEntity(Marked marked) {
    String label = marked.label();
    return !label.isEmpty()
        && TypeNames.typeOfLabel(label).equals(marked.span().type())
        && !tokens.isBlank(tokens().get(marked.range().from()))
        && !tokens.isBlank(tokens().get(marked.range().to() - 1));
  }

  private List<Marked> group(String name) {
    return groups.computeIfAbsent(name, n -> new ArrayList<>());
  }

  /**
   * In spaCy a sentence ends where the next begins. Where that is not so, the true ones stand in a
   * group too.
   */
  private void addSentences(TokenizedText found) {
    List<Marked> all = new ArrayList<>();
    boolean gaps = false;
    int at = 0;
    for (TokenizedText.Sentence sentence : found.sentences()) {
      gaps |= sentence.place().spans().isEmpty();
      for (Span span : sentence.place().spans()) {
        SpacyTokens.Range range = tokens.range(span);
        spans.losses().add("sentences moved to the ends of tokens", range.exact() ? 0 : 1);
        all.add(new Marked(span, range));
      }
      while (tokens().get(at).begin() < sentence.tokens().get(0).begin()) {
        at++;
      }
      sentenceStarts[at] = true;
    }
    if ((gaps || tokens().size() == 1) && !all.isEmpty()) {
      group(DocBin.SENTENCES).addAll(all);
    }
  }

  private void countTokens(TokenizedText found) {
    for (TokenizedText.Sentence sentence : found.sentences()) {
      sentence.place().spans().forEach(span -> count(found, span, Set.of()));
      for (TokenizedText.Piece token : sentence.tokens()) {
        token.spans().forEach(span -> count(found, span, OF_TOKENS));
      }
    }
  }

  private void count(TokenizedText found, Span span, Set<String> written) {
    for (String name : found.index().features(span).keySet()) {
      spans.losses().add("features left out: " + name, written.contains(name) ? 0 : 1);
    }
  }
}
