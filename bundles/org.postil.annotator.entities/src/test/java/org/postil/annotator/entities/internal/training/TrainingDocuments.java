package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;

/**
 * Makes documents ready to learn from: their words are cut as the pipeline does, and the teacher's
 * names in silver documents are mended, see {@link SilverRepair}, or replaced by what was read, see
 * {@link ReadLabels}. Every entity model learns from the same.
 */
public final class TrainingDocuments {

  private final SegmentsPipeline segments = new SegmentsPipeline();

  /** Documents cut by a pipeline of their own. */
  public TrainingDocuments() throws UIMAException {}

  /** All documents of the folders {@code entities-gold} and {@code entities-silver} in a folder. */
  public List<TrainingDocument> all(Path train) throws IOException {
    return ready(read(train));
  }

  private static List<GoldDocument> read(Path train) throws IOException {
    GoldReader reader = new GoldReader();
    List<GoldDocument> documents = new ArrayList<>(reader.folder(train.resolve("entities-gold")));
    documents.addAll(reader.folder(train.resolve("entities-silver")));
    return documents;
  }

  /**
   * Those that have nothing to do with what {@link HeldOutTests} ask about.
   *
   * @param data the folder that holds the folder {@code train}
   */
  public List<TrainingDocument> withoutTests(Path data) throws IOException {
    return ready(HeldOutTests.read(data).unrelated());
  }

  /** Makes documents ready, in their order. */
  List<TrainingDocument> ready(List<GoldDocument> marked) throws IOException {
    List<GoldDocument> documents = ReadLabels.load().in(marked);
    List<GoldDocument> silver = documents.stream().filter(d -> !d.isGold()).toList();
    SilverRepair repair = new SilverRepair(silver);
    return documents.stream().map(document -> ready(document, repair)).toList();
  }

  private TrainingDocument ready(GoldDocument document, SilverRepair repair) {
    DocumentWords words = segments.segment(document.text());
    List<NameSpan> names =
        document.isGold()
            ? SpanAlignment.names(words, document.spans(), 1)
            : repair.names(document, words);
    return new TrainingDocument(words, names, document.isGold());
  }
}
