package org.postil.io.conll.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.document.Document;
import org.postil.api.document.Zone;
import org.postil.api.layer.Span;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.LossCounter;
import org.postil.standoff.TokenizedText;

/** Writes the sentences of one document, in order. */
final class ConlluSentences {

  private final Document document;
  private final TokenizedText tokens;
  private final LossCounter losses;
  private final Map<Integer, Span> multiwords = new HashMap<>();
  private final Map<Integer, List<Span>> nodes = new HashMap<>();
  private final TextBuilder rebuilt = new TextBuilder();
  private String gap = "";

  ConlluSentences(Document document, TokenizedText tokens, LossCounter losses) {
    this.document = document;
    this.tokens = tokens;
    this.losses = losses;
    for (Span span : tokens.index().spans()) {
      if (span.type().equals(Conllu.MULTIWORD)) {
        multiwords.putIfAbsent(span.begin(), span);
      } else if (span.type().equals(Conllu.EMPTY_NODE)) {
        nodes.computeIfAbsent(span.begin(), b -> new ArrayList<>()).add(span);
      }
    }
  }

  /** A sentence, its comments before it and an empty line after it. */
  String text(int number, List<String> tags) {
    TokenizedText.Sentence sentence = tokens.sentences().get(number);
    List<String> comments = comments(number, sentence);
    boolean paragraph = number == 0 || comments.stream().anyMatch(c -> c.matches("# *newpar.*"));
    rebuilt.startSentence(paragraph ? "\n\n" : gap);
    ConlluRows rows = new ConlluRows(tokens.index(), multiwords, nodes, sentence);
    List<TokenizedText.Piece> pieces = sentence.tokens();
    for (int i = 0; i < pieces.size(); i++) {
      TokenizedText.Piece piece = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      String misc = rows.misc(piece);
      misc = last ? lastMisc(misc, number) : misc(misc, between(piece, pieces.get(i + 1)));
      gap = Conllu.gapOf(misc);
      misc = tags.get(i).equals("O") ? misc : Conllu.with(misc, Conllu.NAME + tags.get(i));
      rebuilt.token(document.text().substring(piece.begin(), piece.end()), last ? "" : gap);
      rows.add(piece, form(piece), misc);
    }
    comments.forEach(comment -> rows.before(comment));
    return rows.text();
  }

  /** Counts what the file does not tell of the text between its tokens. */
  void end() {
    losses.add(
        "documents whose white space or text outside tokens is not kept",
        rebuilt.text().equals(document.text()) ? 0 : 1);
  }

  private String form(TokenizedText.Piece piece) {
    String covered = document.text().substring(piece.begin(), piece.end());
    String form = covered.replaceAll("[\\t\\n]", " ");
    losses.add("tokens with tabs or line ends written with spaces", form.equals(covered) ? 0 : 1);
    return form;
  }

  private static String misc(String given, @Nullable String between) {
    boolean right = between == null || Conllu.gapOf(given).equals(between);
    return right ? given : Conllu.withSpacing(given, between);
  }

  /** Nothing needs to be said of the end of a paragraph, and what a file said there stays. */
  private String lastMisc(String given, int number) {
    if (Conllu.hasSpacing(given) || number + 1 == tokens.sentences().size()) {
      return given;
    }
    List<TokenizedText.Piece> next = tokens.sentences().get(number + 1).tokens();
    List<TokenizedText.Piece> own = tokens.sentences().get(number).tokens();
    return startsParagraph(number + 1)
        ? given
        : misc(given, between(own.get(own.size() - 1), next.get(0)));
  }

  /** The white space between two tokens; null if there is more than white space. */
  private @Nullable String between(TokenizedText.Piece one, TokenizedText.Piece other) {
    String gap = document.text().substring(one.end(), other.begin());
    return gap.isBlank() ? gap : null;
  }

  private List<String> comments(int number, TokenizedText.Sentence sentence) {
    List<String> comments = new ArrayList<>();
    for (Span span : sentence.place().spans()) {
      if (tokens.index().features(span).get(Conllu.COMMENTS) instanceof FeatureValue.Many many) {
        many.values().forEach(each -> comments.add(((FeatureValue.Text) each).value()));
        break;
      }
    }
    if (comments.isEmpty()) {
      if (number > 0 && startsParagraph(number)) {
        comments.add("# newpar");
      }
      List<TokenizedText.Piece> own = sentence.tokens();
      String text = document.text().substring(own.get(0).begin(), own.get(own.size() - 1).end());
      comments.add("# sent_id = " + document.id() + "-" + (number + 1));
      comments.add("# text = " + text.replaceAll("\\s+", " "));
    }
    if (number == 0 && comments.stream().noneMatch(comment -> comment.matches("# *newdoc.*"))) {
      comments.add(0, "# newdoc id = " + document.id());
    }
    return comments;
  }

  private boolean startsParagraph(int number) {
    int end = lastEnd(number - 1);
    int begin = tokens.sentences().get(number).tokens().get(0).begin();
    for (Zone zone : document.zones()) {
      if (zone.begin() >= end && zone.begin() <= begin) {
        return true;
      }
    }
    return false;
  }

  private int lastEnd(int number) {
    List<TokenizedText.Piece> pieces = tokens.sentences().get(number).tokens();
    return pieces.get(pieces.size() - 1).end();
  }
}
