package org.postil.io.office.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.api.io.Candidate;
import org.postil.api.io.Importer;

/** Importers are made at each start of Postil; their libraries, 25 MB, are for those who read. */
class LightImportersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EpubImporter",
        "ExcelImporter",
        "MailImporter",
        "OldWordImporter",
        "OpenDocumentImporter",
        "PdfImporter",
        "RtfImporter",
        "WordImporter"
      })
  void anImporterIsMadeAndAskedWithoutItsLibraries(String name) throws Exception {
    Class<?> type = new WithoutLibraries().loadClass(getClass().getPackageName() + "." + name);
    Importer importer = (Importer) type.getConstructor().newInstance();
    type.getMethods(); // Declarative services looks through them.
    type.getDeclaredMethods();

    importer.recognises(new Candidate("a.bin", new byte[] {1, 2, 3}));

    assertFalse(importer.title().isEmpty());
  }

  @Test
  void whatReadsNeedsThem() {
    assertThrows(
        NoClassDefFoundError.class,
        () ->
            new WithoutLibraries()
                .loadClass(getClass().getPackageName() + ".TikaFile")
                .getDeclaredMethods());
  }

  /** Loads the bundle's classes anew and finds nothing of Tika, POI, PDFBox and Mime4j. */
  private static final class WithoutLibraries extends ClassLoader {

    private static final List<String> LIBRARIES =
        List.of("org.apache.tika.", "org.apache.poi.", "org.apache.pdfbox.", "org.apache.james.");

    WithoutLibraries() {
      super(LightImportersTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (LIBRARIES.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(LightImportersTest.class.getPackageName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = "/" + name.replace('.', '/') + ".class";
      try (InputStream in = LightImportersTest.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
