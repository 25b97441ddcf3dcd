package org.postil.review.internal.compare;

import java.util.List;
import org.postil.api.review.Agreement;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.Pairing;
import org.postil.api.review.RunningComparison;
import org.postil.api.review.SpanScores;
import org.postil.api.review.TimexScores;
import org.postil.review.internal.agree.AgreementCounts;
import org.postil.review.internal.align.Alignment;
import org.postil.review.internal.align.Marks;
import org.postil.review.internal.score.CountTable;
import org.postil.review.internal.score.PairingCounts;
import org.postil.review.internal.score.Samples;
import org.postil.review.internal.score.SpanCounts;
import org.postil.review.internal.score.TimexCounts;

/** Adds up what documents give. */
final class LayerComparison implements RunningComparison {

  private final ComparisonOptions options;
  private final CountTable table = new CountTable();
  private final SpanCounts spans = new SpanCounts(table);
  private final TimexCounts times = new TimexCounts(table);
  private final PairingCounts pairings = new PairingCounts();
  private final AgreementCounts agreement = new AgreementCounts();
  private int onlyA;
  private int onlyB;

  LayerComparison(ComparisonOptions options) {
    this.options = options;
  }

  @Override
  public void add(ComparedDocument document) {
    if (!document.isShared()) {
      onlyA += document.a().isEmpty() ? 0 : 1;
      onlyB += document.b().isEmpty() ? 0 : 1;
      return;
    }
    Marks marks = Marks.read(document, options);
    List<Pairing> pairs = Alignment.of(marks);
    pairings.add(document.document().id(), pairs);
    agreement.add(document, marks.a(), marks.b(), pairs);
    spans.add(marks);
    if (!options.value().isEmpty()) {
      times.add(marks);
    }
    table.endRow();
  }

  @Override
  public Comparison result() {
    spans.complete();
    times.complete();
    Samples samples = new Samples(table, options.replicates(), options.seed());
    SpanScores spanScores = spans.scores(samples);
    TimexScores timexScores = options.value().isEmpty() ? null : times.scores(samples);
    Agreement agreed = agreement.agreement();
    return new Comparison(
        table.rows(),
        onlyA,
        onlyB,
        spanScores,
        timexScores,
        pairings.confusions(),
        agreed,
        pairings.documents());
  }
}
