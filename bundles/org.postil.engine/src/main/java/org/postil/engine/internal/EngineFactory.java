package org.postil.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.ConfigurationParameterDeclarations;
import org.apache.uima.resource.metadata.ConfigurationParameterSettings;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.postil.api.engine.Setting;
import org.postil.types.PostilTypeSystem;

/** Makes the engines and the CASes of one plan. Safe for use by many threads. */
final class EngineFactory {

  private final List<AnalysisEngineDescription> descriptions = new ArrayList<>();
  private final List<ResourceManager> resources = new ArrayList<>();
  private final List<Plan.Part> parts;
  private final TypeSystemDescription types;
  private final ResourceManager shared = UIMAFramework.newDefaultResourceManager();

  EngineFactory(Plan plan) throws ResourceInitializationException {
    parts = plan.parts();
    List<TypeSystemDescription> systems = new ArrayList<>();
    systems.add(PostilTypeSystem.description());
    List<ClassLoader> loaders = new ArrayList<>();
    Set<String> classes = new HashSet<>();
    for (Plan.Part part : plan.parts()) {
      AnalysisEngineDescription description = described(part);
      descriptions.add(description);
      systems.add(description.getAnalysisEngineMetaData().getTypeSystem());
      if (classes.add(description.getAnnotatorImplementationName())) {
        loaders.add(part.contribution().loader());
        resources.add(shared);
      } else {
        // Two versions of one class in one pipeline: the second needs a class loader of its own.
        resources.add(alone(part.contribution().loader()));
      }
    }
    shared.setExtensionClassLoader(new BundlesLoader(loaders), false);
    try {
      types = CasCreationUtils.mergeTypeSystems(systems);
    } catch (ResourceInitializationException | RuntimeException e) {
      throw culprit(systems, e);
    }
  }

  private static AnalysisEngineDescription described(Plan.Part part)
      throws AnnotatorStartException {
    try {
      AnalysisEngineDescription description = part.contribution().provider().describe();
      if (description == null) {
        throw new IllegalStateException(
            "describe() returned null; expected the description of an engine");
      }
      configure(description, part);
      return description;
    } catch (ResourceInitializationException | RuntimeException | LinkageError e) {
      throw new AnnotatorStartException(part, e);
    }
  }

  /** Blames the first annotator whose types do not fit those before it. */
  private ResourceInitializationException culprit(
      List<TypeSystemDescription> systems, Exception problem) {
    for (int i = 0; i < parts.size(); i++) {
      try {
        // The first is the one that all share.
        CasCreationUtils.mergeTypeSystems(systems.subList(0, i + 2));
      } catch (ResourceInitializationException | RuntimeException e) {
        return new AnnotatorStartException(parts.get(i), e);
      }
    }
    return new ResourceInitializationException(problem);
  }

  private static ResourceManager alone(ClassLoader loader) {
    ResourceManager resources = UIMAFramework.newDefaultResourceManager();
    resources.setExtensionClassLoader(new BundlesLoader(List.of(loader)), false);
    return resources;
  }

  /** Declares each setting as a parameter of the engine and sets its value. */
  private static void configure(AnalysisEngineDescription description, Plan.Part part) {
    ConfigurationParameterDeclarations declared =
        description.getAnalysisEngineMetaData().getConfigurationParameterDeclarations();
    ConfigurationParameterSettings values =
        description.getAnalysisEngineMetaData().getConfigurationParameterSettings();
    for (Setting setting : part.contribution().facts().settings()) {
      ConfigurationParameter parameter =
          UIMAFramework.getResourceSpecifierFactory().createConfigurationParameter();
      parameter.setName(setting.name());
      parameter.setType(setting.type());
      parameter.setMultiValued(setting.many());
      declared.addConfigurationParameter(parameter);
    }
    for (Map.Entry<String, Object> value : part.configuration().entrySet()) {
      values.setParameterValue(value.getKey(), forUima(value.getValue()));
    }
  }

  private static Object forUima(Object value) {
    if (!(value instanceof Collection<?> many)) {
      return value;
    }
    Object first = many.isEmpty() ? "" : many.iterator().next();
    Object[] array = (Object[]) java.lang.reflect.Array.newInstance(first.getClass(), many.size());
    return many.toArray(array);
  }

  CAS newCas() throws ResourceInitializationException {
    return CasCreationUtils.createCas(types, null, null, null, shared);
  }

  AnalysisEngine newEngine(int part) throws ResourceInitializationException {
    try {
      return UIMAFramework.produceAnalysisEngine(descriptions.get(part), resources.get(part), null);
    } catch (ResourceInitializationException | RuntimeException | LinkageError e) {
      throw new AnnotatorStartException(parts.get(part), e);
    }
  }

  void close() {
    resources.forEach(ResourceManager::destroy);
  }
}
