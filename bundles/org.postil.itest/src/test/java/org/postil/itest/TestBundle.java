package org.postil.itest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes bundles from test classes. */
final class TestBundle {

  private static final String IMPORTS =
      "org.osgi.framework,org.osgi.framework.wiring,com.sun.management;resolution:=optional,org.postil.types,org.postil.api.annotator,org.postil.api.document,"
          + "org.postil.api.engine,org.postil.api.layer,org.apache.uima,"
          + "org.apache.uima.analysis_component,org.apache.uima.analysis_engine,"
          + "org.apache.uima.analysis_engine.metadata,org.apache.uima.resource,"
          + "org.apache.uima.resource.metadata,org.apache.uima.cas,org.apache.uima.cas.text,"
          + "org.apache.uima.cas.impl,org.apache.uima.jcas,org.apache.uima.jcas.cas,"
          + "org.apache.uima.jcas.tcas,org.apache.uima.util";

  private final Manifest manifest = new Manifest();
  private final List<Class<?>> classes = new ArrayList<>();

  TestBundle(String symbolicName, String version, Class<?> activator) {
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", symbolicName);
    main.putValue("Bundle-Version", version);
    main.putValue("Bundle-Activator", activator.getName());
    main.putValue("Import-Package", IMPORTS);
    classes.add(activator);
  }

  TestBundle with(Class<?>... more) {
    classes.addAll(List.of(more));
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      for (Class<?> each : classes) {
        String path = each.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(path));
        try (InputStream in = each.getClassLoader().getResourceAsStream(path)) {
          in.transferTo(jar);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes());
  }
}
