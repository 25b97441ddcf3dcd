package org.postil.cli.internal;

import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a service of type {@link Callable} as a command. Its class carries picocli's annotations;
 * it is instantiated only when its command is typed.
 */
@ComponentPropertyType
public @interface CommandDescription {

  /** Prefix of the service properties. */
  String PREFIX_ = "postil.command.";

  /**
   * What people type.
   *
   * @return a word
   */
  String name();

  /**
   * What it does.
   *
   * @return a line for the list of commands
   */
  String summary();
}
