package org.postil.annotator.entities.internal.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.annotator.entities.internal.training.GoldDocument.GoldSpan;
import org.postil.entities.EntityLabel;

class ReadLabelsTest {

  private static final GoldSpan TEACHERS = new GoldSpan(0, 4, EntityLabel.PER);

  private static GoldDocument document(String id, String text) {
    return new GoldDocument("silver-ecb", id, text, List.of(TEACHERS));
  }

  @Test
  void labelsThatWereReadReplaceTheTeachersAndMakeTheDocumentGold() throws IOException {
    ReadLabels labels = ReadLabels.of("{\"id\":\"a\",\"spans\":[[2,6,\"ORG\"]]}");

    GoldDocument read = labels.in(List.of(document("a", "\ud83d\ude00 Acme grew"))).get(0);

    assertTrue(read.isGold());
    assertEquals(List.of(new GoldSpan(3, 7, EntityLabel.ORG)), read.spans());
  }

  @Test
  void otherDocumentsKeepTheirNamesAndTheirPlace() throws IOException {
    ReadLabels labels = ReadLabels.of("{\"id\":\"a\",\"spans\":[]}");

    List<GoldDocument> documents =
        labels.in(List.of(document("b", "Anna ran"), document("a", "Acme grew")));

    assertEquals(document("b", "Anna ran"), documents.get(0));
    assertFalse(documents.get(0).isGold());
    assertEquals(List.of(), documents.get(1).spans());
  }

  @Test
  void noDocumentThatWasReadBelongsToATestByHand() throws IOException {
    ReadLabels labels = ReadLabels.load();
    for (String line : HeldOutTests.labelLines()) {
      String id = line.substring("{\"id\":\"".length(), line.indexOf("\",\"length\""));

      GoldDocument tested = document(id, "Anna ran");

      assertEquals(tested, labels.in(List.of(tested)).get(0), id);
    }
  }
}
