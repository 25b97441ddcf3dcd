package org.postil.launcher.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;

class PluginCheckTest {

  @TempDir private Path plugins;

  @Test
  void aBundleIsNoProblem() throws IOException {
    jar(Constants.BUNDLE_SYMBOLICNAME);
    assertEquals(List.of(), PluginCheck.problems(plugins));
  }

  @Test
  void aFolderThatDoesNotExistIsNoProblem() throws IOException {
    assertEquals(List.of(), PluginCheck.problems(plugins.resolve("none")));
  }

  @Test
  void aJarWithoutANameOfABundleIsToBeBuiltOtherwise() throws IOException {
    jar("Main-Class");
    assertTrue(
        theProblem()
            .endsWith("]: it is no OSGi bundle; build it with the parent pom org.postil.plugin"));
  }

  @Test
  void aJarThatWasCutOffIsToBeCopiedAgain() throws IOException {
    Path jar = jar(Constants.BUNDLE_SYMBOLICNAME);
    byte[] whole = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
    isNotWhole(jar);
  }

  @Test
  void anEmptyJarIsToBeCopiedAgain() throws IOException {
    isNotWhole(Files.createFile(plugins.resolve("a.jar")));
  }

  @Test
  void aFolderNamedLikeAJarCannotBeRead() throws IOException {
    Files.createDirectory(plugins.resolve("a.jar"));
    String problem = theProblem();
    assertTrue(problem.contains("]: it cannot be read: "), problem);
  }

  private void isNotWhole(Path jar) throws IOException {
    String problem = theProblem();
    assertTrue(
        problem.startsWith("Cannot install plugin [" + jar + "]: it is no whole jar: "), problem);
    assertTrue(problem.endsWith("; copy it again"), problem);
  }

  private String theProblem() throws IOException {
    List<String> problems = PluginCheck.problems(plugins);
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  private Path jar(String header) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue(header, "example");
    Path jar = plugins.resolve("a.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }
}
