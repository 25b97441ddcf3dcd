package org.postil.itest.plugin;

import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.postil.api.annotator.AnnotatorProvider;

/** Registers the annotator of this test bundle. */
public final class SwapActivator implements BundleActivator {

  @Override
  public void start(BundleContext context) {
    context.registerService(AnnotatorProvider.class, new SwapAnnotator(), new Hashtable<>());
  }

  @Override
  public void stop(BundleContext context) {
    // The framework takes the service back.
  }
}
