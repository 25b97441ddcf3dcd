package org.postil.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.search.QueryException;

/** Splits a query into pieces. Used by one thread. */
final class Lexer {

  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*(?:\"(?<phrase>[^\"]*)\"|\\[(?<annotation>(?:\"[^\"]*\"|[^\\]\"])*)\\]"
              + "|\\{(?<condition>[^}]*)\\}|(?<mark>[()])|(?<word>[^\\s()\\[\\]{}\"]+))");
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT|IN|(?:NEAR|BEFORE)(?:/.*)?");

  private final String query;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String query) {
    this.query = query;
  }

  static List<Token> split(String query) throws QueryException {
    Lexer lexer = new Lexer(query);
    lexer.run();
    return lexer.tokens;
  }

  private void run() throws QueryException {
    Matcher matcher = PIECE.matcher(query);
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      add(matcher);
      end = matcher.end();
    }
    int rest = end + (int) query.substring(end).chars().takeWhile(Character::isWhitespace).count();
    if (rest < query.length()) {
      throw unfinished(rest);
    }
    tokens.add(new Token(Token.Kind.END, "the end", query.length()));
  }

  private void add(Matcher matcher) {
    for (Token.Kind kind :
        List.of(Token.Kind.PHRASE, Token.Kind.ANNOTATION, Token.Kind.CONDITION, Token.Kind.WORD)) {
      String group = kind.name().toLowerCase(java.util.Locale.ROOT);
      String text = matcher.group(group);
      if (text != null) {
        int opening = kind == Token.Kind.WORD ? 0 : 1;
        tokens.add(
            new Token(
                kind == Token.Kind.WORD ? kindOf(text) : kind,
                text,
                matcher.start(group) - opening));
        return;
      }
    }
    String mark = matcher.group("mark");
    tokens.add(
        new Token(
            mark.equals("(") ? Token.Kind.OPEN : Token.Kind.CLOSE, mark, matcher.start("mark")));
  }

  private static Token.Kind kindOf(String word) {
    return OPERATOR.matcher(word).matches()
        ? Token.Kind.valueOf(word.replaceFirst("/.*", ""))
        : Token.Kind.WORD;
  }

  private QueryException unfinished(int at) {
    String what =
        switch (query.charAt(at)) {
          case '"' -> "a quotation mark is not closed; expected another \" behind it";
          case '[' -> "a bracket is not closed; expected for example [ORG]";
          case '{' -> "a brace is not closed; expected for example {date>=2025-07}";
          default -> "did not expect [" + query.charAt(at) + "]; take it away";
        };
    return QueryParser.refused(query, at, what);
  }
}
