package org.postil.review.internal.agree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples that Krippendorff computes in his publications. */
class ContinuumTest {

  private static final int[][] BERTHA = {{2, 8}, {14, 6}};
  private static final int[][] BILL = {{4, 4}, {15, 2}};
  private static final int[][] GERRET = {{2, 6}, {10, 2}, {14, 4}, {20, 2}};
  private static final int[][] GILL = {{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}};
  private static final int[][] JOHN = {{0, 18}};
  private static final int[][] JILL = {
    {0, 2}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 3}, {9, 1},
  };

  @Test
  void observedDisagreementIsThatOfKrippendorff1995() {
    assertEquals(0.03125, continuum(BERTHA, BILL, 1).observed(24), 1e-5);
    assertEquals(2.26736, continuum(JOHN, JILL, 1).observed(24), 1e-5);
    assertEquals(0.02777, continuum(GERRET, GILL, 1).observed(24), 1e-5);
  }

  @Test
  void expectedDisagreementOfAShortContinuumIsThatOfKrippendorff1995() {
    Continuum halved = continuum(GERRET, GILL, 0.5);
    assertEquals(0.02777, halved.observed(12), 1e-5);
    assertEquals(0.05494, halved.expected(12), 1e-5);
  }

  @Test
  void expectedDisagreementOfALongContinuumIsThatOfKrippendorff1995() {
    int stretch = 50_000;
    long length = 24L * stretch;
    assertEquals(0.06990, continuum(BERTHA, BILL, stretch).expected(length), 0.005);
    assertEquals(1.17731, continuum(JOHN, JILL, stretch).expected(length), 0.005);
    assertEquals(0.08642, continuum(GERRET, GILL, stretch).expected(length), 0.005);
  }

  /** Krippendorff, Content Analysis (2004), p. 254: a continuum of 300 that begins at 150. */
  @Test
  void alphaOfBothLabelsIsThatOfKrippendorff2004() {
    Continuum c =
        continuum(
            new int[][] {{75, 70}, {220, 30}}, new int[][] {{70, 80}, {205, 20}, {250, 20}}, 1);
    Continuum k =
        continuum(new int[][] {{30, 60}, {150, 50}}, new int[][] {{30, 60}, {150, 50}}, 1);
    assertEquals(0.0144, c.observed(300), 1e-4);
    assertEquals(0.0532, c.expected(300), 1e-4);
    assertEquals(0.0, k.observed(300), 1e-9);
    assertEquals(0.0490, k.expected(300), 1e-4);
    double alpha = 1 - (c.observed(300) + k.observed(300)) / (c.expected(300) + k.expected(300));
    assertEquals(0.8591, alpha, 5e-4);
  }

  @Test
  void documentsLaidEndToEndAreOneContinuum() {
    Continuum parts = new Continuum();
    parts.add(0, units(new int[][] {{2, 8}}, 1), units(new int[][] {{4, 4}}, 1));
    parts.add(12, units(new int[][] {{2, 6}}, 1), units(new int[][] {{3, 2}}, 1));
    Continuum whole = continuum(BERTHA, BILL, 1);
    assertEquals(whole.observed(24), parts.observed(24));
    assertEquals(whole.expected(24), parts.expected(24));
  }

  private static Continuum continuum(int[][] a, int[][] b, double stretch) {
    Continuum continuum = new Continuum();
    continuum.add(0, units(a, stretch), units(b, stretch));
    return continuum;
  }

  private static List<Continuum.Unit> units(int[][] beginAndLength, double stretch) {
    List<Continuum.Unit> units = new ArrayList<>();
    for (int[] each : beginAndLength) {
      int begin = (int) (each[0] * stretch);
      units.add(new Continuum.Unit(begin, begin + (int) (each[1] * stretch)));
    }
    return units;
  }
}
