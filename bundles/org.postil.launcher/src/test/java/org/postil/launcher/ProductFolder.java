package org.postil.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes small products for tests. */
public final class ProductFolder {

  private final Path folder;

  /** Starts an empty product. */
  public ProductFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("bundles"));
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** Adds a feature. */
  public ProductFolder feature(String name, String json) throws IOException {
    Path file = Files.createDirectories(folder.resolve("features/" + name)).resolve("feature.json");
    Files.writeString(file, json);
    return this;
  }

  /** Adds a bundle {@code g:name:1}, or replaces it. */
  public ProductFolder bundle(String name, Map<String, String> headers, Class<?>... classes)
      throws IOException {
    Path file = folder.resolve("bundles/" + name + "-1.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", name);
    headers.forEach(main::putValue);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Class<?> each : classes) {
        String path = each.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(path));
        each.getClassLoader().getResourceAsStream(path).transferTo(jar);
      }
    }
    return this;
  }
}
