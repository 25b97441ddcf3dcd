package org.postil.launcher.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/** Finds files in the plugins folder that File Install passes over without a word. */
public final class PluginCheck {

  private PluginCheck() {}

  /**
   * Looks at the jars of a folder.
   *
   * @param plugins the folder; it need not exist
   * @return a sentence for each jar that is no bundle or cannot be read
   * @throws IOException if the folder cannot be listed
   */
  public static List<String> problems(Path plugins) throws IOException {
    List<String> problems = new ArrayList<>();
    if (Files.isDirectory(plugins)) {
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(plugins, "*.jar")) {
        for (Path jar : jars) {
          String problem = problem(jar);
          if (problem != null) {
            problems.add("Cannot install plugin [" + jar + "]: " + problem);
          }
        }
      }
    }
    return problems;
  }

  private static @Nullable String problem(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest != null
              && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) != null
          ? null
          : "it is no OSGi bundle; build it with the parent pom org.postil.plugin";
    } catch (ZipException e) {
      return "it is no whole jar: " + e.getMessage() + "; copy it again";
    } catch (IOException e) {
      return "it cannot be read: " + e.getMessage() + "; put a jar there that can";
    }
  }
}
