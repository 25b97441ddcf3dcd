package org.postil.annotator.dates.internal.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.annotator.dates.internal.text.Vocabulary;

/** Turns one pattern of a rule file into pieces. The notation is explained in rules/README.md. */
final class PatternParser {
  private static final Pattern PIECE =
      Pattern.compile(
          "\\{[^}]*\\}|(?:not-)?(?:after|before)\\((?:\"[^\"]*\"|[^)\"])*\\)|\"[^\"]+\"|[\\[\\]()|~_]|[^\\s\\[\\]()~_{}\"]+");

  /** Words with bars between them: inside brackets each bar begins another choice. */
  private static final Pattern BARRED = Pattern.compile("[^{}\"(]*\\|[^{}\"(]*");

  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+|.");
  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)(?:/(\\d+))?");
  private static final int NO_LIMIT = 999_999_999;

  private final Vocabulary vocabulary;
  private final NumberWords numbers;
  private final java.util.function.Function<String, Symbol> symbols;
  private List<String> pieces = List.of();
  private int next;

  PatternParser(
      Vocabulary vocabulary,
      NumberWords numbers,
      java.util.function.Function<String, Symbol> symbols) {
    this.vocabulary = vocabulary;
    this.numbers = numbers;
    this.symbols = symbols;
  }

  /** Parses a pattern. Throws IllegalArgumentException with what is wrong in it. */
  Node parse(String pattern) {
    pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(pattern);
    int open = 0;
    while (matcher.find()) {
      String piece = matcher.group();
      open += "[(".contains(piece) ? 1 : "])".contains(piece) ? -1 : 0;
      if (open > 0 && BARRED.matcher(piece).matches()) {
        pieces.addAll(List.of(piece.split("(?<=\\|)|(?=\\|)")));
      } else {
        pieces.add(piece);
      }
    }
    next = 0;
    Node node = choice(false, "");
    if (next < pieces.size()) {
      throw new IllegalArgumentException("[" + pieces.get(next) + "] closes nothing");
    }
    return node;
  }

  private Node choice(boolean optional, String close) {
    List<Node> choices = new ArrayList<>();
    List<Node> sequence = new ArrayList<>();
    while (next < pieces.size() && !pieces.get(next).equals(close)) {
      String piece = pieces.get(next++);
      if (piece.equals("|")) {
        choices.add(single(sequence));
        sequence = new ArrayList<>();
      } else {
        sequence.add(piece(piece));
        checkPlace(piece, sequence);
      }
    }
    choices.add(single(sequence));
    if (!close.isEmpty()) {
      if (next == pieces.size()) {
        throw new IllegalArgumentException("[" + close + "] is missing");
      }
      next++;
    }
    return optional || choices.size() > 1 ? new ChoiceNode(choices, optional) : choices.get(0);
  }

  /** What must stand before an expression can only be asked for at its beginning. */
  private static void checkPlace(String piece, List<Node> sequence) {
    boolean before = piece.startsWith("after(") || piece.startsWith("not-after(");
    if (before && !sequence.stream().allMatch(n -> n instanceof ContextNode)) {
      throw new IllegalArgumentException(
          "[" + piece + "] looks at the word before; move it to the beginning of the pattern");
    }
  }

  private static Node single(List<Node> sequence) {
    return sequence.size() == 1 ? sequence.get(0) : new SequenceNode(List.copyOf(sequence));
  }

  private Node piece(String piece) {
    if (piece.equals("[")) {
      return choice(true, "]");
    }
    if (piece.equals("(")) {
      return choice(false, ")");
    }
    if (piece.equals("~") || piece.equals("_")) {
      return new GlueNode(piece.equals("~"));
    }
    if (piece.startsWith("{")) {
      return reference(piece.substring(1, piece.length() - 1).strip());
    }
    if (piece.contains("after(") || piece.contains("before(")) {
      return context(piece);
    }
    return words(piece.startsWith("\"") ? piece.substring(1, piece.length() - 1) : piece);
  }

  /** {digits 1..31 as day}, {count}, {ordinal 1..31 as day}, {month}, {date as anchor}. */
  private Node reference(String inside) {
    String[] halves = inside.split("\\s+as\\s+", 2);
    String[] left = halves[0].split("\\s+");
    String kind = left[0];
    String field = halves.length == 2 ? halves[1] : kind;
    return switch (kind) {
      case "digits" -> digits(range(left), field);
      case "count" -> number(CountNode.Kind.COUNT, left, field);
      case "spelled" -> number(CountNode.Kind.WORDS, left, field);
      case "ordinal" -> number(CountNode.Kind.ORDINAL, left, field);
      case "number" ->
          new ChoiceNode(
              List.of(digits(range(left), field), number(CountNode.Kind.WORDS, left, field)),
              false);
      default -> new SymbolNode(symbols.apply(kind), halves.length == 2 ? field : null);
    };
  }

  private static String[] range(String[] left) {
    if (left.length < 2) {
      return new String[] {"0", String.valueOf(NO_LIMIT), "1"};
    }
    Matcher matcher = RANGE.matcher(left[1]);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "[" + left[1] + "] is no range; write one such as 1..31 or 01..12");
    }
    String step = matcher.group(3) == null ? "1" : matcher.group(3);
    return new String[] {matcher.group(1), matcher.group(2), step};
  }

  private static Node digits(String[] range, String field) {
    boolean padded = range[0].length() == range[1].length();
    int width = padded && range[0].length() > 1 ? range[0].length() : 0;
    return new DigitsNode(
        field,
        Integer.parseInt(range[0]),
        Integer.parseInt(range[1]),
        width,
        Integer.parseInt(range[2]));
  }

  private Node number(CountNode.Kind kind, String[] left, String field) {
    String[] range = range(left);
    double most = left.length < 2 ? Double.MAX_VALUE : Double.parseDouble(range[1]);
    return new CountNode(numbers, kind, field, Double.parseDouble(range[0]), most);
  }

  private Node context(String piece) {
    String inside = piece.substring(piece.indexOf('(') + 1, piece.length() - 1);
    Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
    BitSet any = new BitSet();
    BitSet capital = new BitSet();
    List<Symbol> lists = new ArrayList<>();
    for (String quoted : inside.strip().split("\\s*\\|\\s*|\\s+")) {
      String word = quoted.replace("\"", "");
      if (word.startsWith("{")) {
        lists.add(symbols.apply(word.substring(1, word.length() - 1)));
      } else if (word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT))) {
        classes.add(WordClass.valueOf(word));
      } else {
        (Character.isUpperCase(word.charAt(0)) ? capital : any).set(vocabulary.learn(word));
      }
    }
    return new ContextNode(
        new WordNode(any, capital),
        classes,
        List.copyOf(lists),
        piece.contains("before("),
        !piece.startsWith("not-"));
  }

  /** A literal word, or several with bars between them; runs of marks are cut as text is. */
  private Node words(String piece) {
    BitSet any = new BitSet();
    BitSet capital = new BitSet();
    List<Node> longer = new ArrayList<>();
    for (String word : piece.split("\\|")) {
      List<String> cut = cut(word);
      if (cut.size() > 1 || Character.isDigit(word.charAt(0))) {
        longer.add(phrase(cut));
      } else {
        (Character.isUpperCase(word.charAt(0)) ? capital : any).set(vocabulary.learn(word));
      }
    }
    if (longer.isEmpty()) {
      return new WordNode(any, capital);
    }
    if (!any.isEmpty() || !capital.isEmpty()) {
      longer.add(new WordNode(any, capital));
    }
    return longer.size() == 1 ? longer.get(0) : new ChoiceNode(longer, false);
  }

  private Node phrase(List<String> words) {
    List<Node> nodes = new ArrayList<>();
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        int value = Integer.parseInt(word);
        nodes.add(new DigitsNode("literal", value, value, word.length(), 1));
      } else {
        nodes.add(words(word));
      }
    }
    return new SequenceNode(nodes);
  }

  private static List<String> cut(String word) {
    List<String> cut = new ArrayList<>();
    Matcher matcher = WORD.matcher(word);
    while (matcher.find()) {
      cut.add(matcher.group());
    }
    return cut;
  }
}
