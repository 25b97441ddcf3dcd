package org.postil.cli.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program without a command. The launcher acts on {@code --home} and {@code --plugins} before
 * any bundle runs; they stand here to be checked and explained.
 */
@Command(
    name = "postil",
    versionProvider = PostilCommand.BundleVersion.class,
    description = "Annotates news articles: people, places, dates, quotations and stance.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil annotate articles --out annotated",
      "  postil import articles --corpus space && postil run --corpus space",
      "  postil COMMAND --help",
      "",
      "Exit codes: 0 done, 1 some documents failed, 2 usage, 3 internal error."
    })
final class PostilCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "HOME",
      scope = ScopeType.INHERIT,
      description = {
        "Folder of corpora and plugins (default: $$POSTIL_HOME or ~/.postil), or",
        "postgresql://[USER@]HOST[:PORT]/DATABASE for corpora that a team shares."
      })
  private @Nullable String home;

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Folder that is watched for plugins (default: $$POSTIL_PLUGINS or HOME/plugins).")
  private @Nullable Path plugins;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Log more, and show stack traces. POSTIL_LOG=debug logs even more.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  @Option(
      names = "--no-build",
      scope = ScopeType.INHERIT,
      description = "Do not look whether the sources have changed (also: POSTIL_NO_BUILD=1).")
  private boolean noBuild;

  /** The version of this bundle; the launch script usually answers faster. */
  static final class BundleVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Bundle bundle = FrameworkUtil.getBundle(PostilCommand.class);
      return new String[] {"postil " + (bundle == null ? "" : bundle.getVersion())};
    }
  }

  boolean verbose() {
    return verbose;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Missing command");
    }
  }
}
