package org.postil.dataset.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postil.api.dataset.DatasetPlan;
import org.postil.api.dataset.Selection;
import org.postil.api.dataset.Split;
import org.postil.api.dataset.SplitRatios;
import org.postil.api.dataset.Splitting;
import org.postil.api.dataset.Windows;
import org.postil.api.io.ExportOptions;

class PlanJsonTest {

  @Test
  void aPlanComesBackWithEverythingInIt() {
    DatasetPlan plan =
        new DatasetPlan(
            "space",
            "hf",
            new ExportOptions(Set.of("entity", "timex"), Map.of("files", "parquet")),
            new Selection(
                Selection.Work.GOLD,
                2,
                true,
                0.75,
                true,
                Set.of("PER", "a \"b\"|c"),
                Set.of("Northwire"),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                Set.of(Split.DEV, Split.TEST)),
            new Splitting(SplitRatios.parse("8/1/1"), -7, true, true, Path.of("earlier")),
            new Windows(Windows.Unit.TOKENS, 128, 32, Windows.Alignment.EXPAND),
            10_000);
    assertEquals(plan, PlanJson.read(PlanJson.write(plan)));
  }

  @Test
  void aPlanWithoutSplitsComesBackToo() {
    DatasetPlan plan =
        new DatasetPlan(
            "space",
            "jsonl",
            ExportOptions.defaults(),
            Selection.EVERYTHING,
            null,
            Windows.DOCUMENTS,
            0);
    assertEquals(plan, PlanJson.read(PlanJson.write(plan)));
  }

  @Test
  void aLineOfADocumentComesBack() throws IOException {
    DocumentLine line = new DocumentLine("a/\"b\"🚀", "dev", 3, "c0ffee", List.of("1", "2"));
    assertEquals(line, DocumentLine.parse(line.json()));
    DocumentLine none = new DocumentLine("a", "", 3, "c0ffee", List.of());
    assertEquals(none, DocumentLine.parse(none.json()));
  }
}
