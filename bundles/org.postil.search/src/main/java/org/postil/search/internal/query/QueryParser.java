package org.postil.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.search.QueryException;
import org.postil.api.store.Condition;

/** Reads queries. {@code docs/search.md} describes the language. Used by one thread. */
public final class QueryParser {

  private static final Pattern DISTANCE = Pattern.compile("(?:NEAR|BEFORE)(?:/(\\d{1,4}))?");
  private static final int USUAL_DISTANCE = 5;
  private static final int DEEPEST = 50;
  private static final int LONGEST = 2_000;

  private static final String LABEL = "label";
  private static final String DOCUMENT_LABEL = "org.postil.types.DocumentLabel";

  private final String query;
  private final FormerLabels former;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private QueryParser(String query, FormerLabels former) throws QueryException {
    this.query = query;
    this.former = former;
    this.tokens = Lexer.split(query);
  }

  /**
   * Reads a query.
   *
   * @param query what a person wrote
   * @param former names that labels had, by which the person may ask for them
   * @return what it means
   * @throws QueryException if it cannot be understood
   */
  public static Node parse(String query, FormerLabels former) throws QueryException {
    if (query.length() > LONGEST) {
      throw refused(
          query.substring(0, 40) + "\u2026",
          LONGEST,
          "it has more than " + LONGEST + " characters");
    }
    QueryParser parser = new QueryParser(query, former);
    Node node = parser.any();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.unexpected(parser.peek());
    }
    return node;
  }

  static QueryException refused(String query, int position, String why) {
    return new QueryException(
        "Cannot read the query [" + query + "] at character " + (position + 1) + ": " + why,
        position);
  }

  private Node any() throws QueryException {
    List<Node> parts = new ArrayList<>(List.of(all()));
    while (peek().kind() == Token.Kind.OR) {
      at++;
      parts.add(all());
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Node.Placed> placed = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof Node.Placed each) {
        placed.add(each);
      }
    }
    return placed.size() == parts.size() ? new AnyOf(placed) : new Or(parts);
  }

  private Node all() throws QueryException {
    int begin = peek().begin();
    List<Node> parts = new ArrayList<>();
    do {
      parts.add(negated());
      if (peek().kind() == Token.Kind.AND) {
        at++;
        parts.add(negated());
      }
    } while (isStart(peek().kind()));
    if (parts.stream().allMatch(Not.class::isInstance)) {
      throw refused(
          query,
          begin,
          "NOT alone finds nothing; say what to find before it, as in: barrage NOT ferry");
    }
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  private static boolean isStart(Token.Kind kind) {
    return switch (kind) {
      case WORD, PHRASE, ANNOTATION, CONDITION, OPEN, NOT, AND -> true;
      default -> false;
    };
  }

  private Node negated() throws QueryException {
    if (peek().kind() == Token.Kind.NOT) {
      at++;
      return new Not(near());
    }
    return near();
  }

  private Node near() throws QueryException {
    int begin = peek().begin();
    Node node = single();
    for (Token operator = peek(); isRelation(operator.kind()); operator = peek()) {
      at++;
      Node.Placed one = placed(node, operator, begin);
      int right = peek().begin();
      Node.Placed other = placed(single(), operator, right);
      node =
          operator.kind() == Token.Kind.IN
              ? new Within(one, other)
              : new Near(one, other, distance(operator), operator.kind() == Token.Kind.BEFORE);
    }
    return node;
  }

  private static boolean isRelation(Token.Kind kind) {
    return kind == Token.Kind.NEAR || kind == Token.Kind.BEFORE || kind == Token.Kind.IN;
  }

  private int distance(Token operator) throws QueryException {
    Matcher matcher = DISTANCE.matcher(operator.text());
    if (!matcher.matches()) {
      throw refused(
          query,
          operator.begin(),
          "expected a number of words after the slash, as in NEAR/5, found ["
              + operator.text()
              + "]");
    }
    return matcher.group(1) == null ? USUAL_DISTANCE : Integer.parseInt(matcher.group(1));
  }

  private Node.Placed placed(Node node, Token operator, int position) throws QueryException {
    if (node instanceof Node.Placed placed) {
      return placed;
    }
    throw refused(
        query,
        position,
        operator.text()
            + " stands between words, phrases and annotations, or several of them joined by OR in"
            + " parentheses; join whole documents with AND");
  }

  private Node single() throws QueryException {
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case OPEN -> inParentheses(token);
      case WORD, PHRASE -> text(token);
      case ANNOTATION -> new AnnotationReader(query, token, former).read();
      case CONDITION -> condition(token);
      default -> throw unexpected(token);
    };
  }

  private Node inParentheses(Token open) throws QueryException {
    if (++depth > DEEPEST) {
      throw refused(query, open.begin(), "more than " + DEEPEST + " parentheses are open");
    }
    Node node = any();
    if (peek().kind() != Token.Kind.CLOSE) {
      throw peek().kind() == Token.Kind.END
          ? refused(query, open.begin(), "a parenthesis is not closed; expected ) behind it")
          : unexpected(peek());
    }
    at++;
    depth--;
    return node;
  }

  private Node.Placed text(Token token) throws QueryException {
    List<Word> words = Words.of(token.text()).stream().map(word -> new Word(word.term())).toList();
    if (words.isEmpty()) {
      throw refused(
          query,
          token.begin(),
          token.shown() + " has no letter or digit; only words can be searched for");
    }
    boolean open = token.text().endsWith("*");
    if (open && words.size() > 1) {
      throw refused(
          query,
          token.begin(),
          "an asterisk ends a single word, as in harbo*; a phrase is searched for as it is");
    }
    if (open) {
      return new Beginning(words.get(0).term());
    }
    return words.size() == 1 ? words.get(0) : new Phrase(words);
  }

  private Node condition(Token token) throws QueryException {
    try {
      return where(Condition.parse(token.text().strip()));
    } catch (IllegalArgumentException e) {
      throw refused(
          query,
          token.begin(),
          "expected a field, one of = != < <= > >= ~ ?, and a value, as in {date>=2025-07} or"
              + " {source~port}, found "
              + token.shown());
    }
  }

  private Node where(Condition condition) {
    List<Node> names = new ArrayList<>(List.of(new Where(condition)));
    if (condition.field().equals(LABEL)) {
      for (String today : former.of(DOCUMENT_LABEL).called(condition.value()).today()) {
        names.add(new Where(new Condition(LABEL, condition.relation(), today)));
      }
    }
    return switch (condition.relation()) {
      case EQUAL -> names.size() == 1 ? names.get(0) : new Or(names);
      case NOT_EQUAL -> names.size() == 1 ? names.get(0) : new And(names);
      default -> names.get(0);
    };
  }

  private Token peek() {
    return tokens.get(at);
  }

  private QueryException unexpected(Token token) {
    String found = token.kind() == Token.Kind.END ? "nothing" : "[" + token.shown() + "]";
    String remedy =
        switch (token.kind()) {
          case AND, OR, NOT, NEAR, BEFORE, IN ->
              "; to search for it as a word, write it in small letters";
          default -> "";
        };
    return refused(
        query,
        token.begin(),
        "expected a word, a \"phrase\", an [annotation] or a {condition}, found " + found + remedy);
  }
}
