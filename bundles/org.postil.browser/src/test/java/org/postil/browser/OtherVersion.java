package org.postil.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Makes another version of a bundle of the product, as its author would release one. */
final class OtherVersion {

  private OtherVersion() {}

  /**
   * Copies a bundle under another version.
   *
   * @param bundles folder of the product's bundles
   * @param name symbolic name of the bundle
   * @param version the version that it gets
   * @param folder where the jar goes
   * @return the jar
   */
  static Path of(Path bundles, String name, String version, Path folder) throws IOException {
    Path jar = folder.resolve(name + "-" + version + ".jar");
    try (JarFile from = new JarFile(find(bundles, name).toFile());
        OutputStream file = Files.newOutputStream(jar)) {
      Manifest manifest = new Manifest(from.getManifest());
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream out = new JarOutputStream(file, manifest)) {
        for (Enumeration<JarEntry> all = from.entries(); all.hasMoreElements(); ) {
          JarEntry entry = all.nextElement();
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream content = from.getInputStream(entry)) {
              content.transferTo(out);
            }
          }
        }
      }
    }
    return jar;
  }

  private static Path find(Path bundles, String name) throws IOException {
    try (Stream<Path> all = Files.list(bundles)) {
      return all.filter(jar -> jar.getFileName().toString().startsWith(name + "-"))
          .findFirst()
          .orElseThrow(() -> new IOException("There is no bundle " + name + " in " + bundles));
    }
  }
}
