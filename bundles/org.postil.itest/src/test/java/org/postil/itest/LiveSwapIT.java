package org.postil.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.postil.itest.plugin.SwapActivator;
import org.postil.itest.plugin.SwapAnnotator;
import org.postil.itest.plugin.SwapEngine;
import org.postil.itest.probe.EngineProbe;
import org.postil.launcher.Host;

class LiveSwapIT {

  private static final int SWAPS = 20;
  private static final int SLICE = 1_000;

  @TempDir private Path home;

  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
  private final List<PhantomReference<ClassLoader>> retired = new ArrayList<>();

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void twentySwapsDuringAJobLoseNothingDoubleNothingAndLeakNoClassLoader() throws Exception {
    try (Host host = Product.start("annotate", home)) {
      BiFunction<String, Object, Object> probe = probe(host);
      Bundle plugin = install(host, 0);
      probe.apply("start", "swap");
      for (int swap = 1; swap <= SWAPS; swap++) {
        probe.apply("release", SLICE);
        probe.apply("await done", swap * SLICE - SLICE / 2);
        plugin = swap(host, plugin, swap);
      }
      probe.apply("release", -1);
      check((List<?>) probe.apply("end", null));
      retire(plugin);
      plugin.uninstall();
      refresh(host, plugin);
      plugin = null;
      assertAllCollected();
    }
  }

  /** Takes turns at the three ways in which people swap. */
  private Bundle swap(Host host, Bundle old, int version) throws Exception {
    retire(old);
    switch (version % 3) {
      case 0 -> {
        old.update(bundle(version).open());
        refresh(host, old);
        return old;
      }
      case 1 -> {
        // Side by side: documents move to the higher version, then the lower one goes.
        Bundle next = install(host, version);
        old.uninstall();
        refresh(host, old);
        return next;
      }
      default -> {
        old.uninstall();
        refresh(host, old);
        return install(host, version);
      }
    }
  }

  private static void check(List<?> results) {
    assertEquals(SWAPS * SLICE, results.size());
    Set<String> ids = new HashSet<>();
    Set<String> versions = new HashSet<>();
    for (Object each : results) {
      String[] parts = each.toString().split(" ");
      assertTrue(parts[1].matches("swap@1\\.\\d+\\.0"), each.toString());
      assertEquals("3", parts[2], each.toString());
      ids.add(parts[0]);
      versions.add(parts[1]);
    }
    assertEquals(SWAPS * SLICE, ids.size());
    List<String> expected =
        IntStream.range(0, SWAPS).mapToObj(version -> "swap@1." + version + ".0").toList();
    assertTrue(versions.containsAll(expected), versions.toString());
  }

  private void retire(Bundle bundle) {
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    retired.add(new PhantomReference<>(loader, collected));
  }

  private void assertAllCollected() throws InterruptedException {
    int found = 0;
    for (int round = 0; round < 100 && found < retired.size(); round++) {
      System.gc();
      while (collected.remove(50) != null) {
        found++;
      }
    }
    assertEquals(retired.size(), found, "class loaders collected");
  }

  private static void refresh(Host host, Bundle bundle) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    host.context()
        .getBundle(0)
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            List.of(bundle),
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
              }
            });
    assertTrue(done.await(60, TimeUnit.SECONDS));
  }

  private static Bundle install(Host host, int version) throws Exception {
    Bundle bundle = host.context().installBundle("test:swap-" + version, bundle(version).open());
    bundle.start();
    return bundle;
  }

  private static TestBundle bundle(int version) {
    return new TestBundle("test.swap", "1." + version + ".0", SwapActivator.class)
        .with(SwapAnnotator.class, SwapEngine.class, SwapEngine.Words.class);
  }

  static BiFunction<String, Object, Object> probe(Host host) throws Exception {
    TestBundle probe =
        new TestBundle("test.probe", "1.0.0", EngineProbe.class)
            .with(EngineProbe.class.getDeclaredClasses());
    host.context().installBundle("test:probe", probe.open()).start();
    @SuppressWarnings("unchecked")
    BiFunction<String, Object, Object> service =
        host.service(BiFunction.class, "(probe=engine)").orElseThrow();
    return service;
  }
}
