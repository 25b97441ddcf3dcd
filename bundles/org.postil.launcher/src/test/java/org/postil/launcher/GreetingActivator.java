package org.postil.launcher;

import java.util.Hashtable;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Of a test bundle: registers a main service that returns the number of arguments. */
public final class GreetingActivator implements BundleActivator {

  @Override
  public void start(BundleContext context) {
    ToIntFunction<String[]> main = GreetingActivator::run;
    context.registerService(
        ToIntFunction.class, main, new Hashtable<>(Map.of("postil.main", true)));
  }

  private static int run(String[] args) {
    if (args.length > 0 && args[0].equals("wait")) {
      return waitForInterrupt();
    }
    return args.length;
  }

  private static int waitForInterrupt() {
    System.out.println("waiting");
    try {
      Thread.currentThread().join();
      return 0;
    } catch (InterruptedException e) {
      System.out.println("drained");
      return 130;
    }
  }

  @Override
  public void stop(BundleContext context) {
    // The framework takes the service away.
  }
}
