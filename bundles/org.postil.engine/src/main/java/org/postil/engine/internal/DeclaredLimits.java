package org.postil.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.metatype.AttributeDefinition;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Step;

/**
 * The limits that a metatype definition sets for numbers: lowest and highest value, and the size of
 * the type.
 *
 * @param definitions definitions of settings by name
 */
record DeclaredLimits(Map<String, AttributeDefinition> definitions) {

  static final DeclaredLimits NONE = new DeclaredLimits(Map.of());

  static DeclaredLimits of(List<AttributeDefinition> definitions) {
    return new DeclaredLimits(
        definitions.stream()
            .collect(Collectors.toMap(AttributeDefinition::getID, each -> each, (a, b) -> a)));
  }

  /**
   * Refuses numbers outside the limits.
   *
   * @param step what a pipeline gives; its defaults are not checked
   * @param values all values, converted
   */
  void check(Step step, Map<String, Object> values) throws PipelineException {
    for (String name : step.settings().keySet()) {
      AttributeDefinition definition = definitions.get(name);
      Object value = values.get(name);
      if (definition == null || value == null) {
        continue;
      }
      for (Object each : value instanceof Collection<?> many ? many : List.of(value)) {
        String problem = each instanceof Number ? definition.validate(each.toString()) : null;
        if (problem != null && !problem.isEmpty()) {
          throw new PipelineException(
              "Cannot set ["
                  + name
                  + "] of annotator ["
                  + step.annotator()
                  + "] to ["
                  + step.settings().get(name)
                  + "]: expected a number that its definition allows, but it is: "
                  + problem.replaceFirst("^%", ""));
        }
      }
    }
  }
}
