package org.postil.dataset.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.postil.api.dataset.DatasetException;
import org.postil.api.dataset.Windows;
import org.postil.api.dataset.Windows.Alignment;
import org.postil.api.dataset.Windows.Unit;
import org.postil.api.document.Document;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.layer.Layer;
import org.postil.api.layer.LayerBuilder;
import org.postil.api.layer.Reference;
import org.postil.api.layer.Span;
import org.postil.dataset.internal.TestCorpus;
import org.postil.dataset.internal.cluster.Plain;
import org.postil.types.PostilTypeSystem;

/** How documents are cut, and what becomes of their spans. */
class PiecesTest {

  private static final String TEXT = "Ada 🚀 flew to Rome. \"Go,\" said Bo.";
  private static final String ENTITY = "EntityMention";

  private final Counts counts = new Counts();
  private final Document document = Plain.document("d", TEXT);

  @Test
  void sentencesBecomePiecesWithTheirOwnOffsets() throws IOException {
    Layer sentences = TestCorpus.layer("s", "1", "Sentence", 0, 20, "", "Sentence", 21, 35, "");
    Layer names =
        TestCorpus.layer(
            "n", "1", ENTITY, 15, 19, "LOC", ENTITY, 32, 34, "PER", ENTITY, 15, 25, "ORG");
    List<AnnotatedDocument> pieces =
        cut(new Windows(Unit.SENTENCE, 0, 0, Alignment.NONE), names, sentences);
    assertEquals(List.of("d#1", "d#2"), pieces.stream().map(p -> p.document().id()).toList());
    assertEquals(List.of("Rome LOC"), spans(pieces.get(0)));
    assertEquals(List.of("Bo PER"), spans(pieces.get(1)));
    assertEquals("20", pieces.get(1).document().metadata().other().get("window_begin"));
    assertEquals(Map.of(Pieces.CUT, 1L), counts.all());
  }

  @Test
  void tokenWindowsOverlapAndHoldEverySpanThatFits() throws IOException {
    Layer names = TestCorpus.layer("n", "1", ENTITY, 0, 3, "PER", ENTITY, 15, 19, "LOC");
    List<AnnotatedDocument> pieces = cut(new Windows(Unit.TOKENS, 5, 2, Alignment.DROP), names);
    assertEquals(
        List.of("Ada 🚀 flew to Rome", "to Rome. \"Go", "\"Go,\" said", "\" said Bo."),
        pieces.stream().map(p -> p.document().text()).toList());
    assertEquals(List.of("Ada PER", "Rome LOC"), spans(pieces.get(0)));
    assertEquals(List.of("Rome LOC"), spans(pieces.get(1)));
    assertEquals(2L, counts.all().get(Aligned.ALIGNED));
    assertEquals(1L, counts.all().get(Pieces.NO_TOKENS));
    for (AnnotatedDocument piece : pieces) {
      Document own = piece.document();
      byte[] bytes = own.text().getBytes(StandardCharsets.UTF_8);
      assertEquals(bytes.length, own.original().offsets().byteOffset(own.text().length()));
    }
  }

  @Test
  void misalignedSpansGrowOrGoOrStopTheExport() throws IOException {
    Layer half = TestCorpus.layer("n", "1", ENTITY, 1, 3, "PER", ENTITY, 15, 19, "LOC");
    assertEquals(
        List.of("Ada PER", "Rome LOC"),
        spans(cut(new Windows(Unit.DOCUMENT, 0, 0, Alignment.EXPAND), half).get(0)));
    assertEquals(
        List.of("Rome LOC"),
        spans(cut(new Windows(Unit.DOCUMENT, 0, 0, Alignment.DROP), half).get(0)));
    assertEquals(1L, counts.all().get(Aligned.GROWN));
    assertEquals(1L, counts.all().get(Aligned.DROPPED));
    DatasetException refused =
        assertThrows(
            DatasetException.class,
            () -> cut(new Windows(Unit.DOCUMENT, 0, 0, Alignment.STRICT), half));
    assertTrue(refused.getMessage().contains("document [d]: entity PER [da] at 1"));
  }

  @Test
  void referencesPointAtTheSameSpansAfterTheCut() throws IOException {
    TypeSystemDescription known = PostilTypeSystem.description();
    known.addType("uima.tcas.Annotation", "", "uima.tcas.AnnotationBase");
    LayerBuilder builder = new LayerBuilder(known);
    String types = "org.postil.types.";
    LayerBuilder.Row far = builder.add(types + ENTITY, 0, 3, Map.of("label", "PER"));
    LayerBuilder.Row near = builder.add(types + ENTITY, 32, 34, Map.of("label", "PER"));
    builder.add(
        types + "Quotation",
        21,
        26,
        Map.of("speaker", near, "cue", builder.add("uima.tcas.Annotation", 27, 31, Map.of())));
    builder.add(types + "Quotation", 22, 24, Map.of("speaker", far));
    Layer sentences = TestCorpus.layer("s", "1", "Sentence", 0, 20, "", "Sentence", 21, 35, "");
    AnnotatedDocument piece =
        cut(
                new Windows(Unit.SENTENCE, 0, 0, Alignment.NONE),
                builder.build("gold", "text"),
                sentences)
            .get(1);
    Layer layer = piece.layers().get(0);
    List<Span> quotes = layer.spans().stream().filter(s -> s.type().endsWith("Quotation")).toList();
    assertEquals("Bo", covered(piece, quotes.get(0).reference("speaker").orElseThrow()));
    assertEquals("said", covered(piece, quotes.get(0).reference("cue").orElseThrow()));
    assertTrue(quotes.get(1).reference("speaker").isEmpty(), "the speaker is not in the window");
  }

  private static String covered(AnnotatedDocument piece, Reference reference) {
    Span span = piece.layers().get(0).span(reference.row());
    return piece.document().text().substring(span.begin(), span.end());
  }

  private List<AnnotatedDocument> cut(Windows windows, Layer chosen, Layer... more)
      throws IOException {
    List<Layer> all = new ArrayList<>(List.of(more));
    all.add(chosen);
    return new Pieces(windows, counts).of(document, List.of(chosen), all);
  }

  private static List<String> spans(AnnotatedDocument piece) {
    return piece.layers().stream()
        .flatMap(layer -> layer.spans().stream())
        .map(
            span ->
                piece.document().text().substring(span.begin(), span.end())
                    + span.string("label").map(l -> " " + l).orElse(""))
        .toList();
  }
}
