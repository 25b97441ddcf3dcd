package org.postil.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void theLaunchScriptSaysWhatTheStreamsAre() {
    Terminal terminal = terminal("out err 132", Map.of());
    assertTrue(terminal.outIsTerminal());
    assertTrue(terminal.errIsTerminal());
    assertTrue(terminal.colour());
    assertEquals(132, terminal.width());
  }

  @Test
  void withoutAWordNobodyWatches() {
    Terminal terminal = terminal("", Map.of());
    assertFalse(terminal.outIsTerminal());
    assertFalse(terminal.errIsTerminal());
    assertFalse(terminal.colour());
    assertEquals(80, terminal.width());
  }

  @Test
  void noColourIsWantedWhenTheEnvironmentSaysSo() {
    assertFalse(terminal("out err 80", Map.of("NO_COLOR", "1")).colour());
    assertTrue(terminal("out err 80", Map.of("NO_COLOR", "")).colour());
    assertFalse(terminal("out err 80", Map.of("TERM", "dumb")).colour());
    assertFalse(terminal("err 80", Map.of()).colour(), "standard output goes to a file");
  }

  @Test
  void aWidthThatCannotBeIsNotTaken() {
    assertEquals(80, terminal("out 0", Map.of()).width());
    assertEquals(40, terminal("out 7", Map.of()).width());
  }

  private static Terminal terminal(String facts, Map<String, String> environment) {
    return Terminal.of(System.out, System.err, facts, environment);
  }
}
