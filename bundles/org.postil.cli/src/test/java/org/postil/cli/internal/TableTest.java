package org.postil.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.postil.cli.internal.fake.CommandRun;

class TableTest {

  @Test
  void numbersAreSetToTheRightAndLinesHaveNoTrailingSpace() {
    CommandRun run = new CommandRun();
    Table table = new Table("NAME", ">COUNT", "NOTE");
    table.add("segments", "7", "");
    table.add("a", "1,234", "late");
    table.print(run.terminal().out());
    assertEquals(
        String.join(
            System.lineSeparator(),
            "NAME      COUNT  NOTE",
            "segments      7",
            "a         1,234  late",
            ""),
        run.out());
  }

  @Test
  void aRowMustFit() {
    assertThrows(IllegalArgumentException.class, () -> new Table("A", "B").add("only one"));
  }
}
