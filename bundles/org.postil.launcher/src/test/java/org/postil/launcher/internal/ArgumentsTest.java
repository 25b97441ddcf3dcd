package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void theCommandIsTheFirstArgumentThatIsNoOption() {
    assertEquals("run", parse("--verbose", "--home", "/h", "run", "--corpus", "x").command());
    assertEquals("", parse("--help").command());
  }

  @Test
  void homeAndPluginsAreFoundBeforeAndAfterTheCommandInBothForms() {
    Arguments arguments = parse("--home=/h", "annotate", "x", "--plugins", "/p");
    assertEquals(Path.of("/h"), arguments.home());
    assertEquals(Path.of("/p"), arguments.plugins());
    assertEquals("annotate", arguments.command());
  }

  @Test
  void pluginsLieInTheHomeUnlessSaidOtherwise() {
    assertEquals(Path.of("/h/plugins"), parse("--home", "/h").plugins());
  }

  @Test
  void theEnvironmentIsTheDefaultAndAnOptionWins() {
    Map<String, String> environment = Map.of("POSTIL_HOME", "/env", "POSTIL_PLUGINS", "/penv");
    Arguments plain = Arguments.parse(new String[] {"status"}, environment);
    assertEquals(Path.of("/env"), plain.home());
    assertEquals(Path.of("/penv"), plain.plugins());
    Arguments told = Arguments.parse(new String[] {"--home", "/h"}, environment);
    assertEquals(Path.of("/h"), told.home());
  }

  @Test
  void corporaOnAServerLeaveTheRestInTheUsualHome() {
    Path usual = Path.of(System.getProperty("user.home"), ".postil");
    String address = "postgresql://ann:secret@host/news";
    Arguments told = parse("status", "--home", address);
    assertEquals(usual, told.home());
    assertEquals(usual.resolve("plugins"), told.plugins());
    assertEquals(address, told.server());
    Map<String, String> environment = Map.of("POSTIL_HOME", address);
    assertEquals(address, Arguments.parse(new String[] {}, environment).server());
    assertEquals("", Arguments.parse(new String[] {"--home=/h"}, environment).server());
  }

  @Test
  void theHomeOfTheUserIsTheLastResort() {
    assertEquals(
        Path.of(System.getProperty("user.home"), ".postil"),
        Arguments.parse(new String[] {}, Map.of("POSTIL_HOME", " ")).home());
  }

  @Test
  void anOptionWithoutItsValueDoesNotBreakTheLauncher() {
    assertEquals("", parse("--home").command());
  }

  @Test
  void verboseIsNoticedAnywhere() {
    assertTrue(parse("annotate", "x", "--verbose").verbose());
    assertFalse(parse("annotate", "x").verbose());
  }

  private static Arguments parse(String... args) {
    return Arguments.parse(args, Map.of());
  }
}
