package org.postil.web.internal.review;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerHeader;
import org.postil.api.review.ComparedDocument;
import org.postil.api.review.Comparer;
import org.postil.api.review.Comparison;
import org.postil.api.review.ComparisonOptions;
import org.postil.api.review.DocumentDifferences;
import org.postil.api.review.Pairing;
import org.postil.api.review.Region;
import org.postil.api.review.RunningComparison;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.corpus.SpanTypes;

/** Compares two sides over a document or a corpus. */
record ComparisonRun(
    Comparer comparer, OpenCorpus corpus, Side a, Side b, ComparisonOptions options) {

  /** A difference with the document that it is in. */
  record Found(Document document, Pairing pairing) {}

  Comparison run(Optional<String> document) {
    RunningComparison running = comparer.start(options);
    Iterator<Document> documents =
        document.isPresent()
            ? List.of(corpus.document(document.get())).iterator()
            : corpus.corpus().documents();
    while (documents.hasNext()) {
      running.add(compared(documents.next()));
    }
    return running.result();
  }

  private ComparedDocument compared(Document document) {
    List<Layer> inA = a.layers(document);
    List<Layer> inB = b.layers(document);
    return new ComparedDocument(
        document, inA, inB, Stream.of(inA, inB).flatMap(ComparisonRun::skipped).toList());
  }

  /** Stretches that a gold file says nobody annotated: nobody is blamed for what is there. */
  private static Stream<Region> skipped(List<Layer> layers) {
    return layers.stream()
        .filter(layer -> layer.header().annotator().equals(LayerHeader.GOLD))
        .flatMap(layer -> layer.spans().stream())
        .filter(span -> span.type().equals(SpanTypes.SKIPPED))
        .map(span -> new Region(span.begin(), span.end()));
  }

  /** A page of differences; only the documents that they are in are read again. */
  List<Found> page(Comparison comparison, DifferenceFilter filter, int offset, int limit) {
    List<Found> page = new ArrayList<>();
    int before = 0;
    for (DocumentDifferences each : comparison.differences()) {
      int count = filter.count(each);
      if (count > 0 && before + count > offset && page.size() < limit) {
        Document document = corpus.document(each.document());
        List<Pairing> wanted =
            comparer.align(compared(document), options).stream().filter(filter::wants).toList();
        wanted.stream()
            .skip(Math.max(0, offset - before))
            .limit((long) limit - page.size())
            .forEach(pairing -> page.add(new Found(document, pairing)));
      }
      before += count;
    }
    return page;
  }

  static int total(Comparison comparison, DifferenceFilter filter) {
    return comparison.differences().stream().mapToInt(filter::count).sum();
  }
}
