package org.postil.io.conll.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.standoff.FeatureValue;
import org.postil.standoff.SpanIndex;
import org.postil.standoff.TokenizedText;

/** The lines of one sentence. */
final class ConlluRows {

  private static final String UNKNOWN = "_";

  private final SpanIndex index;
  private final Map<Integer, Span> multiwords;
  private final List<Span> nodes = new ArrayList<>();
  private final Map<Reference, Integer> ids = new HashMap<>();
  private final StringBuilder comments = new StringBuilder();
  private final StringBuilder rows = new StringBuilder();
  private int words;

  ConlluRows(
      SpanIndex index,
      Map<Integer, Span> multiwords,
      Map<Integer, List<Span>> nodes,
      TokenizedText.Sentence sentence) {
    this.index = index;
    this.multiwords = multiwords;
    int number = 0;
    for (TokenizedText.Piece piece : sentence.tokens()) {
      for (Span word : words(piece)) {
        ids.put(word.reference(), ++number);
      }
      number += piece.spans().isEmpty() ? 1 : 0;
    }
    this.nodes.addAll(nodes.getOrDefault(sentence.tokens().get(0).begin(), List.of()));
    this.nodes.removeIf(node -> after(node) > 0);
    for (TokenizedText.Piece piece : sentence.tokens()) {
      for (Span node : nodes.getOrDefault(piece.end(), List.of())) {
        if (after(node) > 0) {
          this.nodes.add(node);
        }
      }
    }
    addNodes();
  }

  void before(String comment) {
    comments.append(comment).append('\n');
  }

  String text() {
    return comments.append(rows).append('\n').toString();
  }

  /** What the layers give as MISC of a word or multiword token. */
  String misc(TokenizedText.Piece piece) {
    Span multiword = multiword(piece);
    if (multiword != null) {
      return column(index.features(multiword), Conllu.MISC);
    }
    return piece.spans().isEmpty()
        ? UNKNOWN
        : column(index.features(piece.spans().get(0)), Conllu.MISC);
  }

  void add(TokenizedText.Piece piece, String form, String misc) {
    Span multiword = multiword(piece);
    List<Span> own = words(piece);
    if (multiword != null) {
      String range = (words + 1) + "-" + (words + own.size());
      row(range, form, index.features(multiword), UNKNOWN, misc);
    }
    if (own.isEmpty()) {
      row(String.valueOf(++words), form, Map.of(), UNKNOWN, misc);
    }
    for (Span word : own) {
      Map<String, FeatureValue> features = index.features(word);
      String written = multiword == null ? form : column(features, Conllu.FORM);
      String last = multiword == null ? misc : column(features, Conllu.MISC);
      row(String.valueOf(++words), written, features, head(features), last);
      addNodes();
    }
  }

  /** Empty nodes stand after as many words as they say. */
  private void addNodes() {
    int minor = 0;
    for (Span node : nodes) {
      if (after(node) == words) {
        Map<String, FeatureValue> features = index.features(node);
        String id = words + "." + ++minor;
        row(id, column(features, Conllu.FORM), features, UNKNOWN, column(features, Conllu.MISC));
      }
    }
  }

  private void row(
      String id, String form, Map<String, FeatureValue> features, String head, String misc) {
    rows.append(id).append('\t').append(form);
    Conllu.PLAIN.forEach(name -> rows.append('\t').append(column(features, name)));
    rows.append('\t').append(head);
    rows.append('\t').append(column(features, Conllu.DEPREL));
    rows.append('\t').append(column(features, Conllu.DEPS));
    rows.append('\t').append(misc).append('\n');
  }

  private String head(Map<String, FeatureValue> features) {
    if (features.get(Conllu.HEAD) instanceof FeatureValue.Target target) {
      Integer id = ids.get(target.span().reference());
      return id == null ? UNKNOWN : String.valueOf(id);
    }
    return features.containsKey(Conllu.DEPREL) ? "0" : UNKNOWN;
  }

  private @Nullable Span multiword(TokenizedText.Piece piece) {
    Span multiword = multiwords.get(piece.begin());
    return multiword != null && multiword.end() == piece.end() ? multiword : null;
  }

  /** The words at one place: several only in a multiword token. */
  private List<Span> words(TokenizedText.Piece piece) {
    return multiword(piece) == null && piece.spans().size() > 1
        ? piece.spans().subList(0, 1)
        : piece.spans();
  }

  private int after(Span node) {
    return (int) node.number(Conllu.AFTER).orElse(0);
  }

  private static String column(Map<String, FeatureValue> features, String name) {
    if (features.get(name) instanceof FeatureValue.Text text && !text.value().isEmpty()) {
      return text.value().replaceAll("[\\t\\n]", " ");
    }
    return UNKNOWN;
  }
}
