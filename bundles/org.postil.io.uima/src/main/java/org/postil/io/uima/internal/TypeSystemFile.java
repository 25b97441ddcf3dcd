package org.postil.io.uima.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
  private static final long MAX_BYTES = 16L << 20;

  private TypeSystemFile() {}

  /**
   * The types of a source together with Postil's own.
   *
   * @throws ImportException if a type system was found and cannot be used
   */
  static TypeSystemDescription of(ImportSource source, ImportOptions options)
      throws ImportException {
    Path file = find(source, options);
    TypeSystemDescription own = TypeDefinitions.describe(List.of(Origins.DEFINITION));
    TypeSystemDescription shared = PostilTypeSystem.description();
    try {
      return CasCreationUtils.mergeTypeSystems(
          file == null ? List.of(shared, own) : List.of(read(file), shared, own));
    } catch (ResourceInitializationException e) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: its type system ["
              + file
              + "] contradicts itself or the types of Postil: "
              + e.getMessage()
              + "; correct it",
          e);
    }
  }

  /** Looks beside the file and above it, but not above the imported folder. */
  private static @Nullable Path find(ImportSource source, ImportOptions options)
      throws ImportException {
    String named = options.other().get(OPTION);
    try {
      if (named != null) {
        return Path.of(named);
      }
      long levels = source.documentId().chars().filter(c -> c == '/').count();
      Path folder = Path.of(source.location()).toAbsolutePath().getParent();
      for (long level = 0; level <= levels && folder != null; level++) {
        for (String name : NAMES) {
          if (Files.isRegularFile(folder.resolve(name))) {
            return folder.resolve(name);
          }
        }
        folder = folder.getParent();
      }
    } catch (InvalidPathException e) {
      if (named != null) {
        throw new ImportException(
            "Cannot import [" + source.location() + "]: there is no file [" + named + "]", e);
      }
    }
    return null;
  }

  private static TypeSystemDescription read(Path file) throws ImportException {
    String cannot = "Cannot read the type system [" + file + "]: ";
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ImportException(cannot + "it is larger than " + MAX_BYTES + " bytes");
      }
      byte[] bytes = Files.readAllBytes(file);
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
    } catch (ImportException e) {
      throw e;
    } catch (IOException e) {
      throw new ImportException(cannot + e.getMessage(), e);
    }
  }
}
