package org.postil.cli.internal.score;

import java.io.PrintStream;
import org.postil.api.review.Agreement;
import org.postil.cli.internal.Table;

/** Prints how far two sides agree. */
public final class AgreementLines {

  private AgreementLines() {}

  /**
   * Prints the coefficients.
   *
   * @param agreement what to print
   * @param out where to
   */
  public static void print(Agreement agreement, PrintStream out) {
    Table table = new Table("AGREEMENT", "VALUE", "OVER");
    String words = agreement.words() + " words";
    table.add("observed", Percent.of(agreement.observed()), words);
    table.add("Cohen's kappa", Percent.of(agreement.kappaWords()), words);
    table.add(
        "Cohen's kappa of labels",
        Percent.of(agreement.kappaLabels()),
        "spans with the same offsets");
    table.add("Krippendorff's alpha", Percent.of(agreement.alpha()), "spans, all labels");
    agreement
        .alphaByLabel()
        .forEach((label, alpha) -> table.add("  " + label, Percent.of(alpha), "spans"));
    table.print(out);
  }
}
