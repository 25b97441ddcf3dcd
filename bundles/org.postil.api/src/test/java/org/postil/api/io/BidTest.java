package org.postil.api.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class BidTest {

  private final Candidate candidate = new Candidate("a.txt", new byte[0]);
  private final List<String> failed = new ArrayList<>();
  private final BiConsumer<Importer, RuntimeException> noted =
      (importer, e) -> failed.add(importer.format() + ": " + e.getMessage());

  @Test
  void whoIsSurestReadsTheFile() {
    assertEquals(
        Optional.of("surer 60"),
        best(importer("sure", file -> 50), importer("surer", file -> 60), importer("no", f -> 0)));
  }

  @Test
  void ofEqualBidsTheFirstFormatWins() {
    assertEquals(Optional.of("a 50"), best(importer("b", file -> 50), importer("a", file -> 50)));
  }

  @Test
  void nobodyNeedRead() {
    assertEquals(Optional.empty(), best(importer("no", file -> Importer.NO)));
  }

  @Test
  void whoFailsToLookDoesNotBid() {
    assertEquals(
        Optional.of("ok 50"), best(importer("bad", BidTest::fail), importer("ok", file -> 50)));
    assertEquals(List.of("bad: looked too close"), failed);
    assertThrows(
        IllegalStateException.class,
        () ->
            Bid.highest(
                List.of(importer("bad", BidTest::fail)),
                candidate,
                (importer, e) -> {
                  throw e;
                }));
  }

  private Optional<String> best(Importer... importers) {
    return Bid.highest(List.of(importers), candidate, noted)
        .map(bid -> bid.importer().format() + " " + bid.height());
  }

  private static int fail(Candidate file) {
    throw new IllegalStateException("looked too close");
  }

  private static Importer importer(String format, ToIntFunction<Candidate> looks) {
    return new Importer() {
      @Override
      public String format() {
        return format;
      }

      @Override
      public String title() {
        return format;
      }

      @Override
      public int recognises(Candidate file) {
        return looks.applyAsInt(file);
      }

      @Override
      public void read(ImportSource source, ImportOptions options, ImportSink sink) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
