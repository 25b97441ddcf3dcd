package org.postil.io.text.internal.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-07-31                      | 2025-07-31
          2025/7/31                       | 2025-07-31
          July 31, 2025                   | 2025-07-31
          Thursday, July 31st, 2025       | 2025-07-31
          31 July 2025                    | 2025-07-31
          the 31st of July, 2025          | 2025-07-31
          Oct. 7, 2025                    | 2025-10-07
          Sept 14 2025                    | 2025-09-14
          31.07.2025                      | 2025-07-31
          05.07.2025                      | 2025-07-05
          31/07/2025                      | 2025-07-31
          07/31/2025                      | 2025-07-31
          February 29, 2024               | 2024-02-29
          2025-07-31T09:30:00Z            | 2025-07-31T09:30Z
          2025-07-31 09:30                | 2025-07-31T09:30
          2025-07-31T09:30:05+02:00       | 2025-07-31T09:30:05+02:00
          """)
  void aDateIsRead(String written, String iso) {
    assertEquals(Optional.of(iso), WrittenDate.isoIn(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "July 31", "2025", "July 2025", "05/07/2025", "June 31, 2025", "February 29, 2025",
        "2025-13-01", "31 July 20255", "12025-07-31", "0612-07-31", "", "2025-07-31T99:00"
      })
  void whatIsNoDateOrTwoDatesIsNotRead(String written) {
    assertEquals(Optional.empty(), WrittenDate.isoIn(written));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-31_launch, 2025-07-31",
    "20250731, 2025-07-31",
    "wire/2025/07/31/launch, 2025-07-31",
    "launch_2025_07_31_v2, 2025-07-31",
    "2025-07-31/2025-07-31_x, 2025-07-31"
  })
  void aFileNameHasADate(String path, LocalDate date) {
    assertEquals(Optional.of(date), FileNameDate.in(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001_95475dd58f0314dc",
        "2025-07_x",
        "20251399",
        "1202507310",
        "2025-07-31_to_2025-08-01",
        "article-2025",
        "99990731"
      })
  void aFileNameHasNone(String path) {
    assertEquals(Optional.empty(), FileNameDate.in(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MOSCOW, July 31, 2025 (Agency) — The head of the agency said      | 2025-07-31
          PORT ELLARY, Scotland, March 18, 2025 – Ministers                 | 2025-03-18
          MUSCAT, 9 May 2025 - The Sultanate                                | 2025-05-09
          (Agency, 9 May 2025) -- The Sultanate                             | 2025-05-09
          """)
  void aDatelineHasADate(String paragraph, LocalDate date) {
    assertEquals(Optional.of(date), Dateline.opening(paragraph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MOSCOW, July 31 (Agency) — The head of the agency said",
        "The deal of July 31, 2025 — the first in years — was signed",
        "MOSCOW — On July 31, 2025 the head",
        "NASA said on July 31, 2025 that a well-known probe"
      })
  void aParagraphThatIsNoDatelineOrHasNoYearHasNone(String paragraph) {
    assertEquals(Optional.empty(), Dateline.opening(paragraph));
  }
}
