package org.postil.annotator.dates.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenDatesTest {
  private static final String FRIDAY = "2013-03-22";
  private static final String UNKNOWN = "";

  @Test
  void bareYearsAreDates() {
    assertEquals(
        "2018=2018, 2028=2028, 2030=2030, 1975=1975, 2011=2011",
        Tagged.values(
            "It was the first visit since 2018. They fly until 2028 or by 2030, like the 1975"
                + " flight and a 2011 meeting.",
            UNKNOWN));
  }

  @Test
  void numbersThatAreNoYearsAreNotDates() {
    assertEquals(
        "",
        Tagged.values(
            "About 2000 people saw ISS-2 and version 3.5 of 1,200 parts; call +1 202-555-2013."
                + " They won 21-14 on Route 1990 in room 2012, at 1600 Elm Street, for $2015.",
            FRIDAY));
  }

  @Test
  void withoutCreationTimeValuesStayOpen() {
    assertEquals(
        "July 31st=XXXX-07-31, Friday=XXXX-WXX-5, this week=XXXX-WXX, last year=XXXX,"
            + " two days ago=XXXX-XX-XX, this morning=XXXX-XX-XXTMO, six years=P6Y",
        Tagged.values(
            "The July 31st meeting came after one in Rome. On Friday, this week, last year, two"
                + " days ago and this morning they met, the first time in six years.",
            UNKNOWN));
  }

  @Test
  void withoutCreationTimeAnEarlierYearOfTheTextIsNoExcuseToGuess() {
    assertEquals(
        "1975=1975, July 31st=XXXX-07-31",
        Tagged.values("They docked in 1975. The July 31st meeting was short.", UNKNOWN));
  }

  @Test
  void theTenseOfTheClauseDecidesWhichFriday() {
    assertEquals("Thursday=2013-03-21", Tagged.values("He spoke on Thursday in Rome.", FRIDAY));
    assertEquals("Thursday=2013-03-28", Tagged.values("He will speak on Thursday.", FRIDAY));
    assertEquals("Thursday=2013-03-28", Tagged.values("He is to speak Thursday.", FRIDAY));
    assertEquals(
        "Tuesday=2013-03-26", Tagged.values("The bill will be presented on Tuesday.", FRIDAY));
    assertEquals(
        "Thursday=2013-03-21", Tagged.values("He was scheduled to speak on Thursday.", FRIDAY));
    assertEquals("Monday=2013-03-25", Tagged.values("They have until Monday to pay.", FRIDAY));
  }

  @Test
  void whatWasPlannedIsOnTheNearestSuchDay() {
    assertEquals(
        "Monday=2013-03-25", Tagged.values("He was expected on Monday to name one.", FRIDAY));
    assertEquals(
        "Thursday=2013-03-21", Tagged.values("He was due to be charged Thursday.", FRIDAY));
  }

  @Test
  void thePresentTenseOfWhatIsSetLooksAhead() {
    assertEquals("Sunday=2013-03-24", Tagged.values("Voters elect a parliament Sunday.", FRIDAY));
    assertEquals("Dec. 7=2013-12-07", Tagged.values("The rematch is Dec. 7.", FRIDAY));
    assertEquals(
        "Thursday=2013-03-21", Tagged.values("A rule announced Thursday would end it.", FRIDAY));
    assertEquals(
        "September=2013-09", Tagged.values("It would cut spending through September.", FRIDAY));
  }

  @Test
  void theEndOfARangeIsNotBeforeItsBeginning() {
    assertEquals(
        "June 1=2013-06-01, Nov. 30=2013-11-30",
        Tagged.values("The season runs from June 1 to Nov. 30.", FRIDAY));
  }

  @Test
  void anInfinitiveAfterAVerbOfThePastIsNoFuture() {
    for (String verb :
        List.of(
            "declined to comment",
            "had yet to wake",
            "failed to win",
            "forced them to leave",
            "announced his decision to leave",
            "was at a loss for how to respond",
            "took a friend to dinner",
            "saw that the fire was plainly set",
            "said the drought is to blame for what began")) {
      assertEquals("Monday=2013-03-18", Tagged.values("He " + verb + " Monday.", FRIDAY), verb);
    }
    for (String ahead :
        List.of(
            "He agreed to meet on",
            "She said in a talk to be aired",
            "Mayor to visit Rome",
            "Rome prepared ahead of",
            "They were to play at home")) {
      assertEquals("Monday=2013-03-25", Tagged.values(ahead + " Monday.", FRIDAY), ahead);
    }
    assertEquals(
        "November=2013-11",
        Tagged.values("He said that the mood in November will be good.", FRIDAY));
  }

  @Test
  void sinceLooksBackAndVerbsOfExpectationLookAhead() {
    assertEquals("October=2012-10", Tagged.values("They will have gained since October.", FRIDAY));
    assertEquals("Monday=2013-03-25", Tagged.values("Traders expect rain on Monday.", FRIDAY));
    assertEquals("Monday=2013-03-25", Tagged.values("The trial resumes Monday.", FRIDAY));
  }

  @Test
  void theNameOfAMonthOrAManIsNoVerb() {
    assertEquals(
        "Monday=2013-03-18, May=2013-05", Tagged.values("Talks on Monday, not in May.", FRIDAY));
    assertEquals("Monday=2013-03-18", Tagged.values("He met Will on Monday.", FRIDAY));
  }

  @Test
  void theTenseOfTheClauseDecidesWhichNovember() {
    assertEquals("November=2012-11", Tagged.values("Prices fell in November.", FRIDAY));
    assertEquals("November=2013-11", Tagged.values("Prices will fall in November.", FRIDAY));
  }

  @Test
  void vagueReferencesAreKeptApart() {
    String text = "Recently, and for decades, they said now is the time; for years to come.";
    assertEquals("", Tagged.values(text, FRIDAY));
    assertEquals(
        "Recently=PAST_REF, decades=PXDE, now=PRESENT_REF, years to come=FUTURE_REF",
        Tagged.values(text, FRIDAY, "vague"));
  }

  @Test
  void formerAndThenAreNotDates() {
    assertEquals(
        "",
        Tagged.values(
            "The former and then acting chief, once a clerk, later left.", FRIDAY, "vague"));
  }

  @Test
  void anAnniversaryIsCheckedAgainstItsYear() {
    List<Timex> found =
        Tagged.of("It fell on the 49th anniversary of the 1975 mission.", "2025-07-15");
    assertEquals(2, found.size());
    assertEquals("2024", found.get(0).value());
    assertEquals(1, found.get(0).anchor());
    assertEquals(
        "1975 + 49 = 2024: the creation time is 2025, 50 years after", found.get(0).check());
    assertEquals("1975", found.get(1).value());
  }

  @Test
  void anAnniversaryThatAgreesSaysSo() {
    List<Timex> found = Tagged.of("It was the 50th anniversary of the 1975 mission.", "2025-07-15");
    assertEquals("1975 + 50 = 2025: agrees with the creation time", found.get(0).check());
  }

  @Test
  void theDatelineHasTheFunctionOfTheCreationTime() {
    List<Timex> found = Tagged.of("Friday, March 22, 2013\nIt rained today.", FRIDAY);
    assertEquals("CREATION_TIME", found.get(0).function());
    assertNull(found.get(1).function());
  }

  @Test
  void aDatelineBelowItsHeadlineIsKnownWithoutAnEmptyLine() {
    List<Timex> found = Tagged.of("Rain comes\nMarch 22, 2013\nIt rained today.", FRIDAY);
    assertEquals("CREATION_TIME", found.get(0).function());
  }

  @Test
  void aDatelineTellsWhenADocumentWithoutCreationTimeWasWritten() {
    String text = "Rain comes\nFriday, March 22, 2013\nIt rained on Tuesday.";
    List<Timex> found = Tagged.of(text, UNKNOWN);
    assertEquals("CREATION_TIME", found.get(0).function());
    assertEquals("2013-03-19", found.get(1).value());
  }

  @Test
  void aDateInASentenceDatesNothingElse() {
    assertEquals(
        "May 3, 2013=2013-05-03, Tuesday=XXXX-WXX-2",
        Tagged.values("It ended on May 3, 2013.\nIt rained on Tuesday.", UNKNOWN));
  }

  @Test
  void rangesAreTwoDatesThatShareWhatIsSaidOnce() {
    assertEquals("2028=2028, 2030=2030", Tagged.values("It falls between 2028 and 2030.", UNKNOWN));
    assertEquals("1998=1998, 2003=2003", Tagged.values("The war (1998–2003) ended.", UNKNOWN));
    assertEquals("2013=2013, 14=2014", Tagged.values("In the 2013-14 season it won.", UNKNOWN));
    assertEquals(
        "March 13=2013-03-13, 17=2013-03-17",
        Tagged.values("The poll was taken March 13-17 by phone.", FRIDAY));
    assertEquals(
        "November=2014-11, February 2015=2015-02",
        Tagged.values("It was built from November to February 2015.", UNKNOWN));
  }

  @Test
  void aLengthBeforeARangeBeginsAndEndsWithIt() {
    List<Timex> found =
        Tagged.of("He ruled for 64 days from May 3, 1948 to July 6, 1948.", UNKNOWN);
    assertEquals("P64D", found.get(0).value());
    assertEquals(1, found.get(0).beginPoint());
    assertEquals(2, found.get(0).endPoint());
  }

  @Test
  void aStoryGoesOnFromItsLatestDate() {
    List<Timex> found =
        Tagged.of("War came on July 20, 1914. Three days later, they left.", FRIDAY);
    assertEquals("1914-07-23", found.get(1).value());
    assertEquals(0, found.get(1).anchor());
  }

  @Test
  void whatIsPastDoesNotFollowADateToCome() {
    assertEquals(
        "March 20=2013-03-20, July 1=2013-07-01, A day later=2013-03-21",
        Tagged.values(
            "He denied it on March 20. It will open on July 1. A day later he admitted it.",
            FRIDAY));
  }

  @Test
  void historiesResolveDatesWithoutAYearFromTheText() {
    String history =
        "In March 1914 he came. In June 1914 he left. On 4 August 1914 war began. By 20 August"
            + " 1914 Brussels fell. On 6 September 1914 the battle began. In October, it ended."
            + " On 10 December, they froze.";
    assertEquals(
        "March 1914=1914-03, June 1914=1914-06, 4 August 1914=1914-08-04, 20 August 1914=1914-08-20,"
            + " 6 September 1914=1914-09-06, October=1914-10, 10 December=1914-12-10",
        Tagged.values(history, "2009-12-19"));
  }

  @Test
  void timesBeforeCommonEraAreWritten() {
    assertEquals(
        "221 BC=BC0221, the 5th century BC=BC04",
        Tagged.values("He won in 221 BC. In the 5th century BC he would have lost.", UNKNOWN));
  }

  @Test
  void aTimeInNewsOfThePastIsOfTheDayThatWasTold() {
    assertEquals(
        "Tuesday=2013-03-19, around 4 p.m.=2013-03-19T16:00",
        Tagged.values("He was shot on Tuesday. The gunman came in around 4 p.m. there.", FRIDAY));
    assertEquals(
        "Tuesday=2013-03-19, 4 p.m.=2013-03-22T16:00",
        Tagged.values("He was shot on Tuesday. The mayor will speak at 4 p.m. there.", FRIDAY));
    assertEquals(
        "May 2012=2012-05, 4 p.m.=2013-03-22T16:00",
        Tagged.values("He was hired in May 2012. He came at 4 p.m. there.", FRIDAY));
  }

  @Test
  void theWeekendOfPastNewsIsTheOneBefore() {
    assertEquals(
        "the weekend=2013-W11-WE", Tagged.values("It rained over the weekend.", "2013-03-19"));
    assertEquals(
        "this weekend=2013-W12-WE", Tagged.values("It will rain this weekend.", "2013-03-19"));
    assertEquals("this weekend=2013-W12-WE", Tagged.values("They met this weekend.", "2013-03-24"));
  }

  @Test
  void anAddresseeIsNoInfinitive() {
    assertEquals(
        "Monday=2013-03-18",
        Tagged.values("In a message to media members Monday, he said no.", FRIDAY));
    assertEquals(
        "Monday=2013-03-18", Tagged.values("He fell ill, according to police, Monday.", FRIDAY));
  }

  @Test
  void thePreviousDayTwiceIsOneDay() {
    assertEquals(
        "March 20=2013-03-20, the previous day=2013-03-19, the previous day=2013-03-19",
        Tagged.values(
            "He came on March 20. A shot was heard the previous day. No one slept the previous"
                + " day.",
            FRIDAY));
  }

  @Test
  void verbsAfterADateCountButNotInfinitives() {
    assertEquals(
        "October=2012-10",
        Tagged.values("After telling us in October that he didn't need to go, he came.", FRIDAY));
  }

  @Test
  void compoundsAreNoVerbs() {
    assertEquals(
        "Monday=2013-03-25",
        Tagged.values("He is expected to be charged with the hit-and-run by Monday.", FRIDAY));
  }

  @Test
  void hoursAfterAPartOfADayAreNotReckonedFromMidnight() {
    assertEquals(
        "Tuesday afternoon=2013-03-19TAF, two hours later=2013-03-19TXX:XX",
        Tagged.values("They met Tuesday afternoon and left two hours later.", FRIDAY));
  }

  @Test
  void timesKnowTheirZones() {
    assertEquals(
        "0600 GMT=2013-03-22T06:00Z, 9:30 a.m. EST=2013-03-22T09:30-05:00",
        Tagged.values("At 0600 GMT it rained. At 9:30 a.m. EST it was dry.", FRIDAY));
  }

  @Test
  void setsSayHowOften() {
    List<Timex> found = Tagged.of("They meet twice a month and every Monday.", FRIDAY);
    assertEquals("2X", found.get(0).freq());
    assertEquals("P1M", found.get(0).value());
    assertEquals("EVERY", found.get(1).quant());
    assertEquals("XXXX-WXX-1", found.get(1).value());
  }

  @Test
  void daysThatDoNotExistAreNotDates() {
    assertEquals("", Tagged.values("It was due on February 30, 2019.", UNKNOWN));
  }

  @Test
  void possessivesStayOutside() {
    assertEquals("2008=2008", Tagged.values("It was 2008's best film.", UNKNOWN));
    assertEquals("Friday=2013-03-22", Tagged.values("Friday’s vote was close.", FRIDAY));
  }

  @Test
  void aCreationTimeWithATimeOfDayAnchorsHours() {
    assertEquals(
        "two hours ago=2013-03-22T13:15",
        Tagged.values("It was seen two hours ago.", "2013-03-22T15:15:00"));
  }
}
