package org.postil.itest.plugin;

import java.util.Hashtable;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.annotator.EngineDescription;

/** Another version of the annotator of entities. */
public final class RivalEntitiesActivator implements BundleActivator {

  /** Marks each word. */
  public static final class RivalEntities implements AnnotatorProvider {
    @Override
    public String id() {
      return "entities";
    }

    @Override
    public String title() {
      return "Every word an entity";
    }

    @Override
    public Set<String> writes() {
      return Set.of("org.postil.types.EntityMention");
    }

    @Override
    public AnalysisEngineDescription describe() throws ResourceInitializationException {
      return EngineDescription.of(SwapEngine.class);
    }
  }

  @Override
  public void start(BundleContext context) {
    context.registerService(AnnotatorProvider.class, new RivalEntities(), new Hashtable<>());
  }

  @Override
  public void stop(BundleContext context) {
    // The framework takes the service back.
  }
}
