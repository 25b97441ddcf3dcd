package org.postil.cli.internal.command;

import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Option;

/** Who changes something. */
final class PersonOption {

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "Who does it (default: the user of this machine).")
  private String person = System.getProperty("user.name", "");

  String name() {
    if (person.isBlank()) {
      throw CommandFailure.usage("Cannot tell who does it: give a name by --as PERSON");
    }
    return person;
  }
}
