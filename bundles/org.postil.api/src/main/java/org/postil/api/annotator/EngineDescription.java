package org.postil.api.annotator;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.postil.types.PostilTypeSystem;

/** Describes an analysis engine from its class: what most annotators need. */
public final class EngineDescription {

  private EngineDescription() {}

  /**
   * A primitive engine over the shared type system.
   *
   * @param engine the class that UIMA instantiates
   * @param ownTypes types of the annotator's own, if any
   * @return a new description
   * @throws ResourceInitializationException if the type systems contradict each other
   */
  public static AnalysisEngineDescription of(
      Class<? extends AnalysisComponent> engine, TypeSystemDescription... ownTypes)
      throws ResourceInitializationException {
    AnalysisEngineDescription description =
        UIMAFramework.getResourceSpecifierFactory().createAnalysisEngineDescription();
    description.setFrameworkImplementation("org.apache.uima.java");
    description.setPrimitive(true);
    description.setAnnotatorImplementationName(engine.getName());
    description.getAnalysisEngineMetaData().setName(engine.getSimpleName());
    List<TypeSystemDescription> all =
        new java.util.ArrayList<>(List.of(PostilTypeSystem.description()));
    all.addAll(List.of(ownTypes));
    description.getAnalysisEngineMetaData().setTypeSystem(CasCreationUtils.mergeTypeSystems(all));
    description
        .getAnalysisEngineMetaData()
        .getOperationalProperties()
        .setMultipleDeploymentAllowed(true);
    return description;
  }
}
