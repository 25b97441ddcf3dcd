package org.postil.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postil.api.engine.InstalledAnnotator;

class ContributionsTest {

  private final Contribution ours = from("org.postil.dates", "1.0.0");

  @Test
  void aBundleThatTakesTheIdOfAnotherIsNamedWithTheOneThatWins() {
    Contribution newer = from("example.dates", "3.0.0");
    assertEquals(
        Optional.of(
            "Annotator [dates] comes from two bundles, org.postil.dates 1.0.0 and"
                + " example.dates 3.0.0; example.dates 3.0.0 is used where no version is given"),
        Fakes.installed(ours, newer).rivalry(newer));
  }

  @Test
  void twoBundlesWithOneIdAndVersionAreNamed() {
    Contribution same = from("zebra.dates", "1.0.0");
    assertEquals(
        Optional.of(
            "Annotator [dates] comes from two bundles, org.postil.dates 1.0.0 and"
                + " zebra.dates 1.0.0; org.postil.dates 1.0.0 is used where no version is given"),
        Fakes.installed(ours, same).rivalry(same));
  }

  @Test
  void twoVersionsOfOneBundleAreNoRivals() {
    Contribution update = from("org.postil.dates", "1.1.0");
    assertEquals(Optional.empty(), Fakes.installed(ours, update).rivalry(update));
  }

  private static Contribution from(String bundle, String version) {
    Contribution fake = Fakes.writer("dates", version, Fakes.TOKEN);
    InstalledAnnotator facts = fake.facts();
    return new Contribution(
        fake.provider(),
        new InstalledAnnotator(
            facts.id(),
            version,
            facts.title(),
            bundle,
            facts.reads(),
            facts.readsIfPresent(),
            facts.writes(),
            List.of(),
            ""),
        fake.limits(),
        fake.loader(),
        fake.digest());
  }
}
