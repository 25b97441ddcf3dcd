package org.postil.io.office.internal.report;

/**
 * A colour, pale to lie under black text, and dark to write with on white.
 *
 * @param paper red, green and blue of the pale one, each from 0 to 1
 * @param ink red, green and blue of the dark one, each from 0 to 1
 */
record Hue(Shade paper, Shade ink) {

  /** Red, green and blue from 0 to 1. */
  record Shade(float red, float green, float blue) {}

  static final Hue BLACK = new Hue(new Shade(1, 1, 1), new Shade(0, 0, 0));
  static final Hue GREY = new Hue(new Shade(0.9f, 0.9f, 0.9f), new Shade(0.33f, 0.33f, 0.33f));

  private static final Hue[] ALL = {
    new Hue(new Shade(0.80f, 0.89f, 1.00f), new Shade(0.05f, 0.25f, 0.60f)),
    new Hue(new Shade(1.00f, 0.88f, 0.74f), new Shade(0.55f, 0.27f, 0.00f)),
    new Hue(new Shade(0.82f, 0.95f, 0.80f), new Shade(0.05f, 0.40f, 0.10f)),
    new Hue(new Shade(0.92f, 0.84f, 1.00f), new Shade(0.40f, 0.10f, 0.60f)),
    new Hue(new Shade(1.00f, 0.84f, 0.84f), new Shade(0.62f, 0.05f, 0.10f)),
    new Hue(new Shade(0.78f, 0.95f, 0.95f), new Shade(0.00f, 0.38f, 0.40f)),
    new Hue(new Shade(0.97f, 0.95f, 0.70f), new Shade(0.42f, 0.36f, 0.00f)),
    new Hue(new Shade(1.00f, 0.84f, 0.95f), new Shade(0.58f, 0.05f, 0.40f))
  };

  /** The colour of the type with a number; after the last, the first again. */
  static Hue number(int number) {
    return ALL[number % ALL.length];
  }
}
