package org.postil.io.uima.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.jspecify.annotations.Nullable;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.cas.TypeDefinitions;
import org.postil.types.PostilTypeSystem;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds and reads the type system that belongs to a CAS. */
final class TypeSystemFile {

  static final String NAME = "TypeSystem.xml";

  /** An option that names a type system for all files. */
  static final String OPTION = "typesystem";

  private static final List<String> NAMES = List.of(NAME, "typesystem.xml", "typeSystem.xml");
  private static final int MAX_BYTES = 16 << 20;

  private TypeSystemFile() {}

  /**
   * The types of a source together with Postil's own.
   *
   * @throws ImportException if a type system was found and cannot be used
   */
  static TypeSystemDescription of(ImportSource source, ImportOptions options)
      throws ImportException {
    String named = options.other().get(OPTION);
    if (named != null) {
      return merge(source, named, read(Path.of(named)));
    }
    Optional<ImportSource> file = find(source);
    return file.isPresent()
        ? merge(source, file.get().location(), read(file.get()))
        : merge(source, "none", null);
  }

  /**
   * Some types together with Postil's own.
   *
   * @param from where the types are from, for messages
   * @throws ImportException if they contradict
   */
  static TypeSystemDescription merge(
      ImportSource source, String from, @Nullable TypeSystemDescription types)
      throws ImportException {
    TypeSystemDescription own = TypeDefinitions.describe(List.of(Origins.DEFINITION));
    TypeSystemDescription shared = PostilTypeSystem.description();
    try {
      return CasCreationUtils.mergeTypeSystems(
          types == null ? List.of(shared, own) : List.of(types, shared, own));
    } catch (ResourceInitializationException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: its type system ["
              + from
              + "] contradicts itself or the types of Postil: "
              + e.getMessage()
              + "; correct it",
          e);
    }
  }

  /** Looks beside the file and above it, but not above the imported folder. */
  private static Optional<ImportSource> find(ImportSource source) {
    long levels = source.documentId().chars().filter(c -> c == '/').count();
    for (long level = 0; level <= levels; level++) {
      String up = "../".repeat((int) level);
      for (String name : NAMES) {
        Optional<ImportSource> file = source.beside(up + name);
        if (file.isPresent()) {
          return file;
        }
      }
    }
    return Optional.empty();
  }

  private static TypeSystemDescription read(Path file) throws ImportException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (ImportException e) {
      throw e;
    } catch (IOException e) {
      throw new ImportException("Cannot read the type system [" + file + "]: " + e, e);
    }
  }

  private static TypeSystemDescription read(ImportSource file) throws ImportException {
    try (InputStream in = file.open()) {
      return read(file.location(), in);
    } catch (ImportException e) {
      throw e;
    } catch (IOException e) {
      throw new ImportException("Cannot read the type system [" + file.location() + "]: " + e, e);
    }
  }

  private static TypeSystemDescription read(String location, InputStream in) throws IOException {
    String cannot = "Cannot read the type system [" + location + "]: ";
    try {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ImportException(cannot + "it is larger than " + MAX_BYTES + " bytes");
      }
      // UIMA's own parser follows external entities, so it gets nothing that has any.
      SafeXml.parse(new ByteArrayInputStream(bytes), new DefaultHandler());
      TypeSystemDescription types =
          UIMAFramework.getXMLParser()
              .parseTypeSystemDescription(
                  new XMLInputSource(new ByteArrayInputStream(bytes), null));
      if (types.getImports().length > 0) {
        throw new ImportException(
            cannot + "it imports other type systems; export one file with all types");
      }
      return types;
    } catch (InvalidXMLException | SAXException e) {
      throw new ImportException(
          cannot + "it is no UIMA type system: " + e.getMessage() + "; export it again", e);
    }
  }
}
