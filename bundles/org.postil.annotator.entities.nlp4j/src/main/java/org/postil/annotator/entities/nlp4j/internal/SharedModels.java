package org.postil.annotator.entities.nlp4j.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.postil.entities.identity.EntityResolver;
import org.postil.entities.known.KnownNames;
import org.postil.entities.known.ShippedNames;
import org.postil.entities.lexicon.Lexica;

/**
 * What all engines of this bundle share: loaded with the first of them, gone with the bundle's
 * class loader.
 *
 * @param file where NLP4J's models were read
 * @param models NLP4J's models
 * @param resolver finds identities
 * @param known the shipped table of known names
 */
record SharedModels(Path file, Nlp4jModels models, EntityResolver resolver, KnownNames known) {

  private static @Nullable SharedModels last;

  /**
   * The models of a file. Only the last file asked for is kept.
   *
   * @throws IOException when they cannot be loaded; the message says what to do
   */
  static synchronized SharedModels of(Path file) throws IOException {
    if (last == null || !last.file().equals(file)) {
      check(file);
      last = null; // before the next are loaded: there may not be room for both
      last = load(file);
    }
    return last;
  }

  private static void check(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "Cannot load NLP4J's models: there is no file ["
              + file
              + "]; put edu.emory.mathcs.nlp:nlp4j-english:1.1.3 of Maven Central there, or set"
              + " entities.nlp4j.models to where it is");
    }
  }

  private static SharedModels load(Path file) throws IOException {
    try {
      Nlp4jModels models = Nlp4jModels.load(file);
      return new SharedModels(file, models, new EntityResolver(Lexica.load()), ShippedNames.load());
    } catch (OutOfMemoryError e) {
      throw new IOException(
          "Cannot load NLP4J's models: "
              + Runtime.getRuntime().maxMemory() / (1 << 20)
              + " MB of heap are too few; give Java 3 GB: JAVA_OPTS=-Xmx3g",
          e);
    } catch (IOException e) {
      throw new IOException("Cannot load NLP4J's models from [" + file + "]: " + e.getMessage(), e);
    }
  }
}
