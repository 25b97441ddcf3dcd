package org.postil.launcher.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** Finds files in the plugins folder that File Install passes over without a word. */
public final class PluginCheck {

  private PluginCheck() {}

  /**
   * Looks at the jars of a folder.
   *
   * @param plugins the folder; it need not exist
   * @return a sentence for each jar that is no bundle
   * @throws IOException if the folder cannot be listed
   */
  public static List<String> problems(Path plugins) throws IOException {
    List<String> problems = new ArrayList<>();
    if (Files.isDirectory(plugins)) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(plugins, "*.jar")) {
        for (Path jar : jars) {
          if (!isBundle(jar)) {
            problems.add(
                "Cannot install plugin ["
                    + jar
                    + "]: it is no OSGi bundle; build it with the parent pom org.postil.plugin");
          }
        }
      }
    }
    return problems;
  }

  private static boolean isBundle(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest != null
          && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
