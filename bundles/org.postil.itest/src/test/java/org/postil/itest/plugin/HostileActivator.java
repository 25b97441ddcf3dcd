package org.postil.itest.plugin;

import java.util.Hashtable;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;

/** Registers an annotator that does the harm that the text of a document asks for. */
public final class HostileActivator implements BundleActivator, AnnotatorProvider {

  @Override
  public void start(BundleContext context) {
    context.registerService(AnnotatorProvider.class, this, new Hashtable<>());
  }

  @Override
  public void stop(BundleContext context) {
    // The framework takes the service back.
  }

  @Override
  public String id() {
    return "hostile";
  }

  @Override
  public String title() {
    return "An annotator that does harm";
  }

  @Override
  public Set<String> writes() {
    return Set.of("org.postil.types.EntityMention");
  }

  @Override
  public AnalysisEngineDescription describe() throws ResourceInitializationException {
    return EngineDescription.of(HostileEngine.class);
  }
}
