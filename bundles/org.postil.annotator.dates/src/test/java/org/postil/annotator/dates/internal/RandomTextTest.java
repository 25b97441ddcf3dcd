package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RandomTextTest {
  private static final Pattern VALUE =
      Pattern.compile(
          "(PAST|PRESENT|FUTURE)_REF|P(T?[\\dX.]+([YMWDHS]|DE|CE|ML|WE|BD))+|P[\\dX.]+[YMWD]T.*"
              + "|(BC|FY|SY)?[\\dX]{1,4}(-(SP|SU|FA|WI|[QH][\\dX]|WXX-\\d|W[\\dX]{2}(-WE)?|[\\dX]{2}(-[\\dX]{2})?))?"
              + "(T(MO|AF|EV|NI|MI|DT|MD|DA|[\\dX]{2}(:[\\dX]{2}(:[\\dX]{2})?)?(Z|[-+]\\d\\d:\\d\\d)?))?");

  private static final String[] PIECES =
      ("the a of in on at by since until from to between and or about last next this past ago later"
              + " earlier before after every each per day days week weeks month months year years decade"
              + " decades century quarter weekend hour minutes second Monday Friday Tuesdays January March"
              + " May may june July Sept. December spring summer fall winter morning night noon midnight"
              + " today yesterday tomorrow now recently first second third twenty-first thirty two three"
              + " hundred thousand dozen half early late mid end beginning 1 2 3 7 10 12 13 24 31 99 100"
              + " 1914 1975 2000 2013 2030 9999 20130322 1990s '90s 3rd 21st 1,200 3.5 10:30 9:05 p.m. a.m."
              + " GMT EST BC AD - – / : , . ; ( ) ' ’ \" % $ ½ \n \n\n é 中 \uD83D\uDE80 Christmas Easter"
              + " anniversary old fiscal week Q3 H1 twice once times annual will said was 9/11 2013-03-22")
          .split(" ");

  @Test
  void whateverTheTextSpansAreSoundAndValuesWellFormed() {
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      String text = text(random, 1 + random.nextInt(300));
      String written = random.nextBoolean() ? "" : "2013-03-22";
      check(seed, text, Tagged.of(text, written, "vague"));
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(6) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static void check(long seed, String text, List<Timex> found) {
    int end = 0;
    for (Timex timex : found) {
      String where = "seed " + seed + ": " + timex;
      assertTrue(timex.begin() >= end && timex.end() > timex.begin(), where);
      end = timex.end();
      assertTrue(end <= text.length(), where);
      assertTrue(VALUE.matcher(timex.value()).matches(), where);
      assertTrue(timex.anchor() < found.size() && timex.beginPoint() < found.size(), where);
      assertTrue(timex.confidence() > 0 && timex.confidence() <= 1, where);
    }
  }

  @Test
  void twoThreadsFindTheSame() throws Exception {
    String text = text(new Random(7), 3000);
    List<Timex> alone = Tagged.of(text, "2013-03-22");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<List<Timex>>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(() -> Tagged.of(text, "2013-03-22"));
      }
      for (Future<List<Timex>> each : threads.invokeAll(work)) {
        assertEquals(alone, each.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void endlessRepetitionEnds() {
    for (String piece :
        List.of("1 ", "1-", "10:", "the first of ", "two days before ", "twenty-one ", "a ")) {
      String text = piece.repeat(20_000);
      check(0, text, Tagged.of(text, "", "vague"));
    }
  }
}
