package org.postil.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.postil.api.layer.Fingerprint;

/**
 * Identifies the code that an annotator runs: the content of its bundle and of the libraries that
 * the bundle is wired to. A version alone would not do: a researcher who builds a plugin again
 * rarely changes its version.
 */
final class BundleDigest {

  /** Packages of the platform, whose bundles change without changing what annotators write. */
  private static final List<String> PLATFORM =
      List.of(
          "org.postil.api.",
          "org.postil.types",
          "org.apache.uima",
          "org.slf4j",
          "org.osgi.",
          "javax.",
          "java.");

  private BundleDigest() {}

  static String of(Bundle bundle) {
    TreeMap<String, Bundle> code = new TreeMap<>();
    Deque<Bundle> open = new ArrayDeque<>(List.of(bundle));
    while (!open.isEmpty()) {
      Bundle next = open.poll();
      BundleWiring wiring = next.adapt(BundleWiring.class);
      if (next.getBundleId() == 0
          || wiring == null
          || code.putIfAbsent(next.getSymbolicName() + ";" + next.getVersion(), next) != null) {
        continue;
      }
      for (BundleWire wire : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
        if (!isPlatform(wire)) {
          open.add(wire.getProvider().getBundle());
        }
      }
    }
    Fingerprint print = new Fingerprint();
    code.values().forEach(each -> add(each, print));
    return print.hex();
  }

  private static boolean isPlatform(BundleWire wire) {
    Object name = wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    return PLATFORM.stream().anyMatch(String.valueOf(name)::startsWith);
  }

  private static void add(Bundle bundle, Fingerprint print) {
    Enumeration<URL> entries = bundle.findEntries("/", "*", true);
    TreeMap<String, URL> files = new TreeMap<>();
    for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
      if (!entry.getPath().endsWith("/")) {
        files.putIfAbsent(entry.getPath(), entry);
      }
    }
    byte[] buffer = new byte[1 << 16];
    for (Map.Entry<String, URL> file : files.entrySet()) {
      try (InputStream in = file.getValue().openStream()) {
        print.add(file.getKey()).add(checksums(in, buffer));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Cannot read [" + file.getKey() + "] of bundle " + bundle.getSymbolicName(), e);
      }
    }
  }

  /**
   * The length of a content and two checksums of it, which processors reckon in a hundredth of the
   * time that a cryptographic hash takes: models have many megabytes, and nobody forges them.
   */
  private static byte[] checksums(InputStream content, byte[] buffer) throws IOException {
    CRC32 first = new CRC32();
    CRC32C second = new CRC32C();
    int length = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      first.update(buffer, 0, read);
      second.update(buffer, 0, read);
      length += read;
    }
    return ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
        .putInt(length)
        .putLong(first.getValue())
        .putLong(second.getValue())
        .array();
  }
}
