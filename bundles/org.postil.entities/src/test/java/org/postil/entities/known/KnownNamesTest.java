package org.postil.entities.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postil.entities.EntityLabel.LOC;
import static org.postil.entities.EntityLabel.MISC;
import static org.postil.entities.EntityLabel.ORG;
import static org.postil.entities.EntityLabel.PER;
import static org.postil.entities.Sentences.name;
import static org.postil.entities.Sentences.shown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.entities.Sentences;
import org.postil.entities.document.NameSpan;
import org.postil.entities.text.DocumentWords;

class KnownNamesTest {

  @Test
  void addsOverridesAndBans() {
    KnownNames table =
        new KnownNamesCsv("test")
            .read(
                """
                name,label,kind,canonical,action
                Grey Heron,MISC,vehicle,MV Grey Heron,add
                Velmo,LOC,city,,override
                March,,,,ban
                """);
    DocumentWords document = Sentences.of("In March the Grey Heron reached Velmo .");
    List<NameSpan> found =
        List.of(name(document, 0, "March", PER), name(document, 0, "Velmo", ORG));
    assertEquals(
        List.of("MISC Grey Heron", "LOC Velmo"),
        shown(document, new KnownNamesRule(table, "own", true).apply(document, found)));
    assertEquals("MV Grey Heron", table.get("Grey Heron").orElseThrow().canonical());
  }

  @Test
  void anAddedNameReplacesPartsButNotALongerName() {
    KnownNames table = new KnownNamesCsv("test").read("Grey Heron,MISC\nAsh,PER");
    DocumentWords document = Sentences.of("The Grey Heron passed Ash Point .");
    List<NameSpan> found =
        List.of(name(document, 0, "Heron", PER), name(document, 0, "Ash Point", LOC));
    assertEquals(
        List.of("MISC Grey Heron", "LOC Ash Point"),
        shown(document, new KnownNamesRule(table, "own", true).apply(document, found)));
  }

  @Test
  void theNumberOfAVersionBelongsToAProduct() {
    KnownNames table = new KnownNamesCsv("test").read("Heron,MISC,product\nVelmo,LOC,city");
    DocumentWords document =
        Sentences.of("Heron 6.1 came to Velmo 3 years before Heron 2 million times .");
    List<NameSpan> found =
        List.of(
            name(document, 0, "Heron", MISC),
            name(document, 0, "Velmo", LOC),
            new NameSpan(0, 8, 9, MISC, 1));
    assertEquals(
        List.of("MISC Heron 6.1", "LOC Velmo", "MISC Heron"),
        shown(document, new ProductVersionRule(table).apply(document, found)));
  }

  @Test
  void fieldsInQuotationMarksMayHoldCommas() {
    KnownNames table = new KnownNamesCsv("test").read("\"Lind, Berg \"\"& Co\"\"\",ORG,company");
    assertEquals(1, table.size());
    assertEquals(ORG, table.get("Lind , Berg \" & Co \"").orElseThrow().label());
  }

  @Test
  void aWrongLineIsNamedWithWhatWasExpected() {
    KnownNamesCsv csv = new KnownNamesCsv("mine.csv");
    String message =
        assertThrows(IllegalArgumentException.class, () -> csv.read("Ash,PER\nOak,TREE"))
            .getMessage();
    assertTrue(message.contains("[mine.csv] line 2"), message);
    assertTrue(message.contains("one of PER, ORG, LOC, MISC"), message);
    assertTrue(message.contains("[TREE]"), message);
  }

  @Test
  void aFileIsReadAgainWhenItChanges(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.csv"), "Ash,PER\n");
    OwnGazetteer gazetteer = new OwnGazetteer(file.toString());
    assertEquals(1, gazetteer.names().size());
    Files.writeString(file, "Ash,PER\nOak,PER\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    assertEquals(2, gazetteer.names().size());
  }

  @Test
  void aMissingFileSaysWhatToCorrect() {
    OwnGazetteer gazetteer = new OwnGazetteer("/nowhere/own.csv");
    String message = assertThrows(UncheckedIOException.class, gazetteer::names).getMessage();
    assertTrue(message.contains("[/nowhere/own.csv]"), message);
    assertTrue(message.contains("correct the setting [gazetteer]"), message);
  }

  @Test
  void csvInTheSettingItselfIsRead() {
    assertEquals(MISC, new OwnGazetteer("Ash,MISC").names().get("Ash").orElseThrow().label());
    assertEquals(0, new OwnGazetteer(" ").names().size());
  }

  @Test
  void theShippedTableIsRead() {
    KnownNames shipped = ShippedNames.load();
    assertEquals("United States", shipped.get("U.S.").orElseThrow().canonical());
  }
}
