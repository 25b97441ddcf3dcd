package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RandomTextTest {
  private static final String NUMBER = "(\\d+(\\.\\d+)?|X)";
  private static final String ZONE = "(Z|[-+]\\d\\d:\\d\\d)?";

  /** Values as ISO-TimeML 1.2.1 and TIDES 2003 write them. */
  private static final Map<String, Pattern> VALUES =
      Map.of(
          "DURATION", Pattern.compile(length()),
          "SET", Pattern.compile(length() + "|" + calendar() + "(" + clock() + ")?"),
          "DATE", Pattern.compile(calendar() + "|(PAST|PRESENT|FUTURE)_REF|[KMG]A" + NUMBER),
          "TIME", Pattern.compile(calendar() + clock()));

  private static String length() {
    StringBuilder date = new StringBuilder();
    for (String unit : "ML CE DE Y M W WE BD D".split(" ")) {
      date.append('(').append(NUMBER).append(unit).append(")?");
    }
    String time = "(T(?=.)(" + NUMBER + "H)?(" + NUMBER + "M)?(" + NUMBER + "S)?)?";
    return "P(?=.)" + date + time;
  }

  private static String calendar() {
    String day = "(0[1-9]|[12]\\d|3[01]|XX)";
    String month = "(0[1-9]|1[0-2]|XX)(-" + day + ")?";
    String week = "W(0[1-9]|[1-4]\\d|5[0-3]|XX)(-([1-7]|WE))?";
    return "(BC|FY|SY)?(\\d{1,4}|X{1,4})(-(SP|SU|FA|WI|Q[1-4X]|H[12X]|"
        + week
        + "|"
        + month
        + "))?";
  }

  private static String clock() {
    String sixty = ":([0-5]\\d|XX)";
    String hour = "([01]\\d|2[0-4]|XX)(" + sixty + "(" + sixty + ")?)?" + ZONE;
    return "T(MO|AF|EV|NI|MI|DT|MD|DA|" + hour + ")";
  }

  private static final String[] PIECES =
      ("the a of in on at by since until from to between and or about last next this past ago later"
              + " earlier before after every each per day days week weeks month months year years decade"
              + " decades century quarter weekend hour minutes second Monday Friday Tuesdays January March"
              + " May may june July Sept. December spring summer fall winter morning night noon midnight"
              + " today yesterday tomorrow now recently first second third twenty-first thirty two three"
              + " hundred thousand dozen half early late mid end beginning 1 2 3 7 10 12 13 24 31 99 100"
              + " 1914 1975 2000 2013 2030 9999 20130322 1990s '90s 3rd 21st 1,200 3.5 10:30 9:05 p.m. a.m."
              + " GMT EST BC AD - – / : , . ; ( ) ' ’ \" % $ ½ \n \n\n é 中 \uD83D\uDE80 Christmas Easter"
              + " anniversary old fiscal week Q3 H1 twice once times annual will said was 9/11 2013-03-22"
              + " million billion plus odd quarters overnight tonight following previous same 2045 1800s"
              + " latest fiscal local yet failed")
          .split(" ");

  /** Words of dates among which no year is named. */
  private static final String[] YEARLESS =
      ("the of in on at by since until from to and last next this that past ago later earlier before"
              + " after every days week weeks month year years quarter weekend hours Monday Friday"
              + " January March May July Sept. spring fall winter morning night noon midnight today"
              + " yesterday tomorrow first second third two three early late mid end beginning 3 7"
              + " 9 10:30 p.m. GMT , . - Christmas Easter fiscal same previous following will said")
          .split(" ");

  @Test
  void whateverTheTextSpansAreSoundAndValuesWellFormed() {
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      String text = text(PIECES, random, 1 + random.nextInt(300));
      String written = random.nextBoolean() ? "" : "2013-03-22";
      check(seed, text, Tagged.of(text, written, "vague"));
    }
  }

  private static String text(String[] pieces, Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
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
      assertTrue(VALUES.get(timex.type()).matcher(timex.value()).matches(), where);
      assertTrue(timex.anchor() < found.size() && timex.beginPoint() < found.size(), where);
      assertTrue(timex.confidence() > 0 && timex.confidence() <= 1, where);
    }
  }

  @Test
  void withoutCreationTimeAndYearsInTheTextNoYearIsGuessed() {
    Pattern year = Pattern.compile("(^|SY|FY)[12]\\d{3}");
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      String text = text(YEARLESS, random, 1 + random.nextInt(300)).replaceAll("\\d{3,}", "7");
      List<Timex> found = Tagged.of(text, "", "vague");
      check(seed, text, found);
      for (Timex timex : found) {
        assertFalse(year.matcher(timex.value()).find(), "seed " + seed + ": " + timex);
      }
    }
  }

  @Test
  void twoThreadsFindTheSame() throws Exception {
    String text = text(PIECES, new Random(7), 3000);
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
