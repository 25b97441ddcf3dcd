package org.postil.api.engine;

import java.util.List;

/**
 * A named choice of annotators. The engine orders them by what they read and write; steps that do
 * not depend on each other keep the order given here.
 *
 * @param name what people call it
 * @param steps the annotators
 */
public record Pipeline(String name, List<Step> steps) {

  /** Copies the steps. */
  public Pipeline {
    steps = List.copyOf(steps);
  }
}
