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
final class ProductFolder {

  private final Path folder;

  ProductFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("bundles"));
  }

  Path path() {
    return folder;
  }

  ProductFolder feature(String name, String json) throws IOException {
    Path file = Files.createDirectories(folder.resolve("features/" + name)).resolve("feature.json");
    Files.writeString(file, json);
    return this;
  }

  ProductFolder bundle(String name, Map<String, String> headers, Class<?>... classes)
      throws IOException {
    writeBundle(folder.resolve("bundles/" + name + "-1.jar"), name, headers, classes);
    return this;
  }

  static void writeBundle(Path file, String name, Map<String, String> headers, Class<?>... classes)
      throws IOException {
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
  }
}
