package org.postil.io.standoff.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.api.io.ImportException;

/**
 * The triples of a Turtle file. Resources are full IRIs, blank nodes {@code _:name}; literals lose
 * type and language.
 *
 * @param triples by subject in order, then by predicate, the objects
 * @see <a href="https://www.w3.org/TR/turtle/">RDF 1.1 Turtle</a>
 */
record Turtle(Map<String, Map<String, List<String>>> triples) {

  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static final int DEEPEST = 64;

  static Turtle read(String text) throws ImportException {
    Parser parser = new Parser(new TurtleTokens(text));
    parser.document();
    return new Turtle(parser.triples);
  }

  /** The first object; empty when there is none. */
  String first(String subject, String predicate) {
    List<String> all = all(subject, predicate);
    return all.isEmpty() ? "" : all.get(0);
  }

  List<String> all(String subject, String predicate) {
    return triples.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
  }

  /** Goes down the grammar. */
  private static final class Parser {
    private final TurtleTokens tokens;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Map<String, List<String>>> triples = new LinkedHashMap<>();
    private String base = "";
    private int blanks;
    private int depth;

    Parser(TurtleTokens tokens) {
      this.tokens = tokens;
    }

    void document() throws ImportException {
      for (String token = tokens.peek(); !token.isEmpty(); token = tokens.peek()) {
        if (token.equalsIgnoreCase("@prefix") || token.equalsIgnoreCase("prefix")) {
          tokens.next();
          String name = tokens.next();
          prefixes.put(name.substring(0, name.length() - 1), iri(tokens.next()));
          skip(token.startsWith("@"));
        } else if (token.equalsIgnoreCase("@base") || token.equalsIgnoreCase("base")) {
          tokens.next();
          base = iri(tokens.next());
          skip(token.startsWith("@"));
        } else {
          String subject = node();
          if (!tokens.peek().equals(".")) {
            predicates(subject);
          }
          expect(".");
        }
      }
    }

    private void skip(boolean dot) throws ImportException {
      if (dot) {
        expect(".");
      }
    }

    private void predicates(String subject) throws ImportException {
      while (true) {
        String predicate = tokens.peek().equals("a") ? type() : node();
        do {
          triples
              .computeIfAbsent(subject, s -> new LinkedHashMap<>())
              .computeIfAbsent(predicate, p -> new ArrayList<>())
              .add(node());
        } while (tokens.take(","));
        if (!tokens.take(";")) {
          return;
        }
        boolean more = true;
        while (more) { // Several semicolons are one.
          more = tokens.take(";");
        }
        if (tokens.peek().equals(".") || tokens.peek().equals("]")) {
          return;
        }
      }
    }

    private String type() {
      tokens.next();
      return TYPE;
    }

    private String node() throws ImportException {
      String token = tokens.next();
      if (token.isEmpty()) {
        throw tokens.fault("it ends within a statement");
      }
      char first = token.charAt(0);
      if (first == '<') {
        return iri(token);
      }
      if (first == '"') {
        suffix();
        return token.substring(1);
      }
      if (first == '[' || first == '(') {
        return nested(first);
      }
      if (token.startsWith("_:") || token.matches("[+-]?[0-9.].*|true|false")) {
        return token;
      }
      int colon = token.indexOf(':');
      String namespace = colon < 0 ? null : prefixes.get(token.substring(0, colon));
      if (namespace == null) {
        throw tokens.fault(
            "expected an IRI, a name with a declared prefix or a literal, found [" + token + "]");
      }
      return namespace + token.substring(colon + 1).replace("\\", "");
    }

    private String nested(char bracket) throws ImportException {
      if (++depth > DEEPEST) {
        throw tokens.fault("it is nested deeper than " + DEEPEST);
      }
      String blank = "_:b" + ++blanks;
      if (bracket == '[') {
        if (!tokens.peek().equals("]")) {
          predicates(blank);
        }
        expect("]");
      } else {
        while (!tokens.take(")")) {
          node();
        }
      }
      depth--;
      return blank;
    }

    /** The type or language of a literal. */
    private void suffix() throws ImportException {
      if (tokens.take("^^")) {
        node();
      } else if (tokens.peek().startsWith("@") && !tokens.peek().matches("@(?:prefix|base)")) {
        tokens.next();
      }
    }

    private String iri(String token) {
      String iri = token.startsWith("<") ? token.substring(1) : token;
      return iri.contains(":") ? iri : base + iri;
    }

    private void expect(String wanted) throws ImportException {
      if (!tokens.take(wanted)) {
        throw tokens.fault("expected [" + wanted + "], found [" + tokens.peek() + "]");
      }
    }
  }
}
