package org.postil.engine.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.metatype.AttributeDefinition;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Setting;
import org.postil.api.engine.Step;

class DeclaredLimitsTest {

  @ParameterizedTest
  @CsvSource({"0, less than minimum", "12, greater than maximum"})
  void aNumberOutsideTheLimitsOfItsDefinitionIsRefused(String digits, String problem) {
    assertEquals(
        "Cannot set [digits] of annotator [percent] to ["
            + digits
            + "]: expected a number that its definition allows, but it is: "
            + problem,
        assertThrows(PipelineException.class, () -> plan(false, digits)).getMessage());
  }

  @Test
  void everyNumberOfAListIsHeldAgainstTheLimits() {
    assertDoesNotThrow(() -> plan(true, "1,9"));
    assertThrows(PipelineException.class, () -> plan(true, "1,12"));
  }

  @ParameterizedTest
  @CsvSource({"1", "9"})
  void theLimitsThemselvesAreAllowed(String digits) {
    assertDoesNotThrow(() -> plan(false, digits));
  }

  private static Plan plan(boolean many, String digits) throws PipelineException {
    Setting setting =
        new Setting("digits", "Digits", "After the point.", "Integer", many, null, List.of());
    Contribution fake =
        Fakes.contribution(
            new Fakes.Provider("percent", Set.of(), Set.of(Fakes.TOKEN), true), "1.0.0", setting);
    Contribution limited =
        new Contribution(
            fake.provider(),
            fake.facts(),
            DeclaredLimits.of(List.of(oneToNine())),
            fake.loader(),
            fake.digest());
    Step step = new Step("percent", Step.LATEST, Map.of("digits", digits));
    return new Planner(Fakes.installed(limited)).plan(new Pipeline("p", List.of(step)));
  }

  /** Answers as Felix does. */
  private static AttributeDefinition oneToNine() {
    return (AttributeDefinition)
        Proxy.newProxyInstance(
            DeclaredLimitsTest.class.getClassLoader(),
            new Class<?>[] {AttributeDefinition.class},
            (proxy, method, given) -> {
              if (!method.getName().equals("validate")) {
                return "digits";
              }
              int digits = Integer.parseInt(String.valueOf(given[0]));
              return digits < 1 ? "%less than minimum" : digits > 9 ? "%greater than maximum" : "";
            });
  }
}
