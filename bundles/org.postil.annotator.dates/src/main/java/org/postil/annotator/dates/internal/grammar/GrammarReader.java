package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postil.annotator.dates.internal.text.Vocabulary;

/** Reads rule files. The notation is explained in rules/README.md. */
public final class GrammarReader {

  /** A line that is still to be parsed: all names must be known first. */
  private record Line(Symbol symbol, String text, String source) {}

  private static final Pattern ARROW = Pattern.compile("\\s+=>\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+");
  private static final Pattern WORD_LIST = Pattern.compile("[^{}\\[\\]()]*?,\\s");

  private final Vocabulary vocabulary;
  private final NumberWords numbers;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /** A reader whose rules add their words to a vocabulary. */
  public GrammarReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.numbers = new NumberWords(vocabulary);
  }

  /** Takes in the text of one rule file. */
  public GrammarReader add(String file, String text) {
    Symbol current = null;
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String source = file + " line " + number;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#") || isExample(line)) {
        continue;
      }
      if (!Character.isWhitespace(raw.charAt(0))) {
        current = header(line, source);
      } else if (current == null) {
        throw wrong(source, line, "a pattern before any block; begin with words, phrase or rule");
      } else {
        lines.add(new Line(current, line, source));
      }
    }
    return this;
  }

  /** Whether a line of a rule file is an example rather than a pattern. */
  public static boolean isExample(String line) {
    return line.startsWith("e.g. ") || line.startsWith("not: ");
  }

  private Symbol header(String line, String source) {
    String[] halves = line.split("\\s*:\\s*", 2);
    String[] left = halves[0].split("\\s+");
    if (left.length != 2) {
      throw wrong(source, line, "expected a kind and a name, such as: rule month-day : calendar");
    }
    Symbol.Kind kind =
        switch (left[0]) {
          case "words" -> Symbol.Kind.WORDS;
          case "phrase" -> Symbol.Kind.PHRASE;
          case "part" -> Symbol.Kind.PART;
          case "rule" -> Symbol.Kind.RULE;
          default -> throw wrong(source, line, "expected words, phrase, part or rule");
        };
    boolean meant = kind == Symbol.Kind.PART || kind == Symbol.Kind.RULE;
    if (meant != (halves.length == 2)) {
      throw wrong(source, line, "rules and parts, and only they, name a meaning after a colon");
    }
    Symbol symbol = new Symbol(left[1], kind, meant ? halves[1] : "", source, symbols.size());
    if (symbols.putIfAbsent(left[1], symbol) != null) {
      throw wrong(source, line, "the name is taken; choose another");
    }
    return symbol;
  }

  /** The grammar of all files taken in. Throws IllegalArgumentException that names the line. */
  public Grammar finish() {
    Map<Symbol, List<Node>> entries = new LinkedHashMap<>();
    for (Line line : lines) {
      try {
        Node node = parse(line.text());
        if (line.symbol().kind() == Symbol.Kind.WORDS) {
          entries.computeIfAbsent(line.symbol(), k -> new ArrayList<>()).add(node);
        } else {
          line.symbol().add(node);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Cannot read rules: [" + line.source() + "] " + line.text() + ": " + e.getMessage(), e);
      }
    }
    entries.forEach((symbol, nodes) -> symbol.add(new LexiconNode(nodes)));
    symbols.values().forEach(Symbol::freeze);
    return new Grammar(vocabulary, List.copyOf(symbols.values()));
  }

  private Node parse(String text) {
    String[] halves = ARROW.split(text, 2);
    PatternParser parser = new PatternParser(vocabulary, numbers, this::symbol);
    String pattern = halves[0].replace(", ", " | ");
    Node node = parser.parse(isWordList(halves[0]) ? pattern : halves[0]);
    List<Node> all = new ArrayList<>();
    all.add(node);
    if (halves.length == 2) {
      for (String constant : COMMA.split(halves[1])) {
        all.add(constant(constant));
      }
    }
    return all.size() == 1 ? node : new SequenceNode(all);
  }

  /** In a word list, commas part the words of an entry. */
  private static boolean isWordList(String text) {
    return WORD_LIST.matcher(text).lookingAt();
  }

  private static Node constant(String text) {
    String[] halves = text.split("=", 2);
    if (halves.length != 2) {
      throw new IllegalArgumentException("[" + text + "] sets no field; write field=value");
    }
    String value = halves[1];
    boolean number = NUMBER.matcher(value).matches();
    return new SetNode(halves[0], number ? (Object) Integer.parseInt(value) : value);
  }

  private Symbol symbol(String name) {
    Symbol symbol = symbols.get(name);
    if (symbol == null) {
      throw new IllegalArgumentException("no block is named [" + name + "]");
    }
    return symbol;
  }

  private static IllegalArgumentException wrong(String source, String line, String advice) {
    return new IllegalArgumentException(
        "Cannot read rules: [" + source + "] " + line + ": " + advice);
  }
}
