package org.postil.io.platforms.internal;

import java.util.ArrayList;
import java.util.List;
import org.postil.api.layer.Span;
import org.postil.standoff.LossCounter;
import org.postil.standoff.TokenizedText;

/**
 * A whole text as tokens, each with or without a space after it, as spaCy has it: what stands
 * between the tokens of the layers becomes tokens of its own, so that no character is lost.
 */
final class SpacyTokens {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /**
   * A token.
   *
   * @param space whether one space follows
   * @param spans the spans of layers that it stands for; none if it fills a gap
   */
  record Token(int begin, int end, boolean space, List<Span> spans) {
    private Token withSpace() {
      return new Token(begin, end, true, spans);
    }
  }

  /** A stretch of tokens, end exclusive. */
  record Range(int from, int to, boolean exact) {}

  SpacyTokens(String text, TokenizedText tokenized, LossCounter losses) {
    this.text = text;
    int at = 0;
    for (TokenizedText.Sentence sentence : tokenized.sentences()) {
      for (TokenizedText.Piece piece : sentence.tokens()) {
        fill(at, piece.begin(), losses);
        tokens.add(new Token(piece.begin(), piece.end(), false, piece.spans()));
        at = piece.end();
      }
    }
    fill(at, text.length(), losses);
  }

  List<Token> tokens() {
    return tokens;
  }

  String text(Token token) {
    return text.substring(token.begin(), token.end());
  }

  /** The tokens that a span covers or cuts; of blank ones at its ends none unless it is exact. */
  Range range(Span span) {
    int from = firstEndingAfter(span.begin());
    int to = from;
    while (to < tokens.size() && tokens.get(to).begin() < span.end()) {
      to++;
    }
    if (from < to
        && tokens.get(from).begin() == span.begin()
        && tokens.get(to - 1).end() == span.end()) {
      return new Range(from, to, true);
    }
    while (from < to && isBlank(tokens.get(from))) {
      from++;
    }
    while (from < to && isBlank(tokens.get(to - 1))) {
      to--;
    }
    return new Range(from, to, false);
  }

  /** Whether spaCy takes it for white space, of which no-break spaces are some. */
  boolean isBlank(Token token) {
    return text(token)
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void fill(int from, int to, LossCounter losses) {
    int at = spaced(from, to);
    while (at < to) {
      boolean white = Character.isWhitespace(text.charAt(at));
      int end = at + 1;
      while (end < to && Character.isWhitespace(text.charAt(end)) == white) {
        end++;
      }
      tokens.add(new Token(at, end, false, List.of()));
      losses.add("text outside tokens becomes tokens", white ? 0 : 1);
      at = white ? end : spaced(end, to);
    }
  }

  /** Gives the last token the space that follows it, if one does. */
  private int spaced(int at, int to) {
    if (at < to && text.charAt(at) == ' ' && !tokens.isEmpty()) {
      tokens.add(tokens.remove(tokens.size() - 1).withSpace());
      return at + 1;
    }
    return at;
  }
}
