package org.postil.annotator.dates.internal.grammar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.postil.annotator.dates.internal.text.Vocabulary;
import org.postil.annotator.dates.internal.text.Words;

/** Reads numbers in digits and English words. Immutable once built. */
final class NumberWords {

  /** Takes each way to read a number: the place after it, and its value. */
  @FunctionalInterface
  interface Reading {
    void number(int end, Number value);
  }

  private static final int HUNDRED = 100;
  private static final int GROUP = 1000;

  private final Map<Integer, Integer> cardinals = new HashMap<>();
  private final Map<Integer, Integer> ordinals = new HashMap<>();
  private final Map<Integer, Integer> scales = new HashMap<>();
  private final BitSet endings = new BitSet();
  private final int dash;
  private final int and;
  private final int point;
  private final int comma;
  private final int article;

  NumberWords(Vocabulary vocabulary) {
    String[] small =
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen")
            .split(" ");
    String[] smallth =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
            .split(" ");
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < small.length; i++) {
      cardinals.put(vocabulary.learn(small[i]), i + 1);
      ordinals.put(vocabulary.learn(smallth[i]), i + 1);
    }
    for (int i = 0; i < tens.length; i++) {
      cardinals.put(vocabulary.learn(tens[i]), (i + 2) * 10);
      String stem = tens[i].substring(0, tens[i].length() - 1);
      ordinals.put(vocabulary.learn(stem + "ieth"), (i + 2) * 10);
    }
    ordinals.put(vocabulary.learn("hundredth"), HUNDRED);
    scales.put(vocabulary.learn("hundred"), HUNDRED);
    scales.put(vocabulary.learn("thousand"), GROUP);
    scales.put(vocabulary.learn("million"), GROUP * GROUP);
    scales.put(vocabulary.learn("billion"), GROUP * GROUP * GROUP);
    for (String ending : new String[] {"st", "nd", "rd", "th"}) {
      endings.set(vocabulary.learn(ending));
    }
    dash = vocabulary.learn("-");
    and = vocabulary.learn("and");
    point = vocabulary.learn(".");
    comma = vocabulary.learn(",");
    article = vocabulary.learn("a");
  }

  void first(CountNode.Kind kind, BitSet words) {
    cardinals.keySet().forEach(words::set);
    if (kind == CountNode.Kind.ORDINAL) {
      ordinals.keySet().forEach(words::set);
    } else {
      words.set(article);
    }
  }

  /** Adds what may come second in a number. */
  void second(BitSet words) {
    cardinals.keySet().forEach(words::set);
    ordinals.keySet().forEach(words::set);
    scales.keySet().forEach(words::set);
    words.or(endings);
    for (int mark : new int[] {dash, and, point, comma}) {
      words.set(mark);
    }
  }

  void read(Run run, int from, CountNode.Kind kind, Reading reading) {
    Words words = run.words;
    if (words.digits(from)) {
      if (kind == CountNode.Kind.ORDINAL) {
        ordinalDigits(words, from, reading);
      } else if (kind == CountNode.Kind.COUNT) {
        decimal(run, from, reading);
      }
    } else if (kind == CountNode.Kind.ORDINAL) {
      ordinalWords(run, from, reading);
    } else {
      spelled(run, from, reading);
    }
  }

  private void ordinalDigits(Words words, int from, Reading reading) {
    int value = words.number(from);
    int next = from + 1;
    if (value >= 0 && next < words.size() && words.glued(next) && endings.get(words.id(next))) {
      reading.number(next + 1, value);
    }
  }

  /** Digits, perhaps with groups of three or a decimal point, perhaps with a scale word. */
  private void decimal(Run run, int from, Reading reading) {
    Words words = run.words;
    double value = words.number(from);
    int p = from + 1;
    if (value < 0) {
      return;
    }
    while (touches(run, p, comma) && touchesDigits(run, p + 1) && words.length(p + 1) == 3) {
      value = value * GROUP + words.number(p + 1);
      p += 2;
    }
    if (touches(run, p, point) && touchesDigits(run, p + 1) && words.length(p + 1) <= 6) {
      value += words.number(p + 1) / Math.pow(10, words.length(p + 1));
      p += 2;
    }
    reading.number(p, whole(value));
    Integer scale = p < words.size() ? scales.get(words.id(p)) : null;
    if (scale != null && run.open(p)) {
      reading.number(p + 1, whole(value * scale));
    }
  }

  private static Number whole(double value) {
    return value == Math.rint(value) && value < 1e9 ? (Number) (int) value : (Number) value;
  }

  private boolean touches(Run run, int p, int id) {
    return run.open(p) && run.words.glued(p) && run.words.id(p) == id;
  }

  private boolean touchesDigits(Run run, int p) {
    return run.open(p) && run.words.glued(p) && run.words.digits(p);
  }

  /** Words such as: twenty-three; a hundred and five; two thousand and fifteen. */
  private void spelled(Run run, int from, Reading reading) {
    Words words = run.words;
    int total = 0;
    int group = 0;
    int p = from;
    int last = 0;
    if (words.id(p) == article) {
      if (!run.open(p + 1) || !scales.containsKey(words.id(p + 1))) {
        return;
      }
      group = 1;
      p++;
    }
    while (run.open(p)) {
      Integer value = cardinals.get(words.id(p));
      Integer scale = scales.get(words.id(p));
      if (value != null && fits(value, group, last)) {
        group += value;
        last = value;
      } else if (scale != null && group > 0 && group * (long) scale < 1_000_000_000L) {
        total += scale == HUNDRED ? 0 : group * scale;
        group = scale == HUNDRED ? group * scale : 0;
        last = HUNDRED;
      } else {
        return;
      }
      p++;
      reading.number(p, total + group);
      p = skipJoint(run, p, last);
    }
  }

  /** A small number may follow a ten, and any number below a hundred may follow a scale word. */
  private static boolean fits(int value, int group, int last) {
    if (last == 0) {
      return group == 0;
    }
    return last == HUNDRED || last >= 20 && last % 10 == 0 && value < 10;
  }

  private int skipJoint(Run run, int p, int last) {
    boolean joint =
        run.open(p)
            && (run.words.id(p) == dash && run.words.glued(p) && last < HUNDRED
                || run.words.id(p) == and && last == HUNDRED);
    return joint ? p + 1 : p;
  }

  private void ordinalWords(Run run, int from, Reading reading) {
    Integer plain = ordinals.get(run.words.id(from));
    if (plain != null) {
      reading.number(from + 1, plain);
      return;
    }
    spelled(
        run,
        from,
        (end, value) -> {
          int p = skipJoint(run, end, value.intValue() % HUNDRED == 0 ? HUNDRED : 0);
          Integer rest = run.open(p) ? ordinals.get(run.words.id(p)) : null;
          boolean ten = value.intValue() % 10 == 0 && rest != null && rest < 10;
          boolean hundred = value.intValue() % HUNDRED == 0 && rest != null && rest < HUNDRED;
          if (ten || hundred) {
            reading.number(p + 1, value.intValue() + rest);
          }
        });
  }
}
