package org.postil.annotator.entities.nlp4j.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Reads serialised objects from the jar of NLP4J's models. */
final class ModelsReader implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  /** What models are made of; nothing else is let in. */
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;"
              + "java.util.*;java.lang.*;java.util.regex.*;!*");

  private final ZipFile jar;

  ModelsReader(Path file) throws IOException {
    jar = new ZipFile(file.toFile());
  }

  /**
   * Reads an object.
   *
   * @param name below {@code edu/emory/mathcs/nlp/}, without {@code .xz}
   * @throws IOException when it is not there, or not what it should be
   */
  @SuppressWarnings("unchecked")
  <T> T read(String name) throws IOException {
    ZipEntry entry = jar.getEntry("edu/emory/mathcs/nlp/" + name + ".xz");
    if (entry == null) {
      throw new IOException("[" + name + "] is not in it");
    }
    try (InputStream packed = jar.getInputStream(entry);
        InputStream bytes = new XZInputStream(new BufferedInputStream(packed, BUFFER_BYTES));
        ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(bytes, BUFFER_BYTES))) {
      in.setObjectInputFilter(ALLOWED);
      return (T) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("[" + name + "] is of another version: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
