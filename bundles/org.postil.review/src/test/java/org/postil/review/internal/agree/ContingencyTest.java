package org.postil.review.internal.agree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.postil.api.review.Coefficient;

class ContingencyTest {

  /** Bertha and Bill in Krippendorff (1995), place by place. */
  @Test
  void kappaIsThatOfThePublishedExample() {
    Contingency counts = new Contingency();
    String bertha = "001111111100001111110000";
    String bill = "000011110000000110000000";
    for (int i = 0; i < bertha.length(); i++) {
      counts.add(bertha.substring(i, i + 1), bill.substring(i, i + 1));
    }
    assertEquals(0.385, value(counts.kappa("")), 0.001);
  }

  @Test
  void oppositeChoicesHaveANegativeKappa() {
    Contingency counts = new Contingency();
    counts.add("PER", "ORG");
    counts.add("ORG", "PER");
    assertEquals(-1.0, value(counts.kappa("")));
    assertEquals(0.0, value(counts.observed("")));
  }

  @Test
  void nothingToChooseHasNoKappa() {
    assertEquals(new Coefficient.Undefined("none"), new Contingency().kappa("none"));
    assertEquals(new Coefficient.Undefined("none"), new Contingency().observed("none"));
  }

  @Test
  void oneCategoryOnBothSidesHasNoKappa() {
    Contingency counts = new Contingency();
    counts.add("", "");
    counts.add("", "");
    assertEquals(Coefficient.Undefined.class, counts.kappa("none").getClass());
    assertEquals(1.0, value(counts.observed("none")));
  }

  @Test
  void oneCategoryOnOneSideOnlyHasAKappaOfChance() {
    Contingency counts = new Contingency();
    counts.add("", "");
    counts.add("", "PER");
    assertEquals(0.0, value(counts.kappa("none")));
  }

  private static double value(Coefficient coefficient) {
    return ((Coefficient.Known) coefficient).value();
  }
}
