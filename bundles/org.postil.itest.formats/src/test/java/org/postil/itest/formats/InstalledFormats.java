package org.postil.itest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;

/**
 * The importers and exporters of all bundles on the class path, found as the framework finds them:
 * by the components that manifests name. A new one is tested without being named anywhere.
 */
final class InstalledFormats {

  private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");
  private static final String ARCHIVE = "name=\"postil.archive\"";

  private final Set<String> bundles = new TreeSet<>();
  private final List<String> components = new ArrayList<>();

  InstalledFormats() {
    try {
      for (URL url : Collections.list(loader().getResources("META-INF/MANIFEST.MF"))) {
        try (InputStream in = url.openStream()) {
          read(new Manifest(in).getMainAttributes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Attributes main) throws IOException {
    String name = main.getValue("Bundle-SymbolicName");
    String declared = main.getValue("Service-Component");
    if (name == null || declared == null || !name.startsWith("org.postil.io.")) {
      return;
    }
    bundles.add(name);
    for (String path : declared.split(",")) {
      try (InputStream in = loader().getResourceAsStream(path.strip())) {
        components.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static ClassLoader loader() {
    return InstalledFormats.class.getClassLoader();
  }

  /** Symbolic names of the bundles that offer formats. */
  Set<String> bundles() {
    return bundles;
  }

  /** All importers, by name of format. */
  List<Importer> importers() {
    List<Importer> plain = make(Importer.class, false, List.of());
    List<Importer> all = new ArrayList<>(plain);
    all.addAll(make(Importer.class, true, plain));
    all.sort(Comparator.comparing(Importer::format));
    return all;
  }

  /** All exporters, by name of format. */
  List<Exporter> exporters() {
    List<Exporter> all = make(Exporter.class, false, List.of());
    all.sort(Comparator.comparing(Exporter::format));
    return all;
  }

  private <T> List<T> make(Class<T> service, boolean archives, List<Importer> others) {
    List<T> made = new ArrayList<>();
    for (String xml : components) {
      boolean offers = xml.contains("<provide interface=\"" + service.getName() + "\"");
      Matcher type = CLASS.matcher(xml);
      if (offers && xml.contains(ARCHIVE) == archives && type.find()) {
        made.add(service.cast(instance(type.group(1), others)));
      }
    }
    return made;
  }

  private static Object instance(String type, List<Importer> others) {
    try {
      Constructor<?> constructor = Class.forName(type).getConstructors()[0];
      return constructor.getParameterCount() == 0
          ? constructor.newInstance()
          : constructor.newInstance(others);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make component " + type, e);
    }
  }
}
