package org.postil.api.layer;

/**
 * Points at a feature structure.
 *
 * @param layer fingerprint of the layer that holds it
 * @param row number of the feature structure within that layer, counted through its tables in order
 */
public record Reference(String layer, int row) {

  /** In a column of references: no feature structure. */
  public static final int NOTHING = -2;

  /** In a column of references: one of the layer that the column stands in. */
  public static final int SAME_LAYER = -1;
}
