package org.postil.entities.packing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tukaani.xz.XZInputStream;

/** Reads the lexica in the jar edu.emory.mathcs.nlp:nlp4j-english:1.1.3 (Apache-2.0). */
final class Nlp4jLexica {

  private static final String FOLDER = "/edu/emory/mathcs/nlp/lexica/";
  private static final String CLUSTERS = "en-brown-clusters-simplified-lowercase.xz";
  private static final String GAZETTEERS = "en-named-entity-gazetteers-simplified.xz";

  private static final String VECTORS = "en-word-embeddings-undigitalized.xz";

  /** Words in small letters with the longest path of their Brown cluster. */
  void clusters(BiConsumer<String, String> sink) throws IOException {
    Map<?, ?> words = (Map<?, ?>) read(CLUSTERS);
    words.forEach((word, paths) -> sink.accept((String) word, longest((Collection<?>) paths)));
  }

  /** Names, words separated by spaces, with the numbers of their classes. */
  void names(BiConsumer<String, Collection<?>> sink) throws IOException {
    walk(((PrefixTree) read(GAZETTEERS)).n_root, "", sink);
  }

  /** Words as written, digits as zeros, with their vectors. */
  Map<?, ?> vectors() throws IOException {
    return (Map<?, ?>) read(VECTORS);
  }

  private static void walk(PrefixNode node, String path, BiConsumer<String, Collection<?>> sink) {
    if (node.value instanceof Collection<?> classes) {
      sink.accept(path, classes);
    }
    node.forEach((word, next) -> walk(next, path.isEmpty() ? word : path + " " + word, sink));
  }

  private static String longest(Collection<?> paths) {
    String longest = "";
    for (Object path : paths) {
      String bits = (String) path;
      longest = bits.length() > longest.length() ? bits : longest;
    }
    return longest;
  }

  private static Object read(String file) throws IOException {
    try (InputStream raw = Nlp4jLexica.class.getResourceAsStream(FOLDER + file)) {
      if (raw == null) {
        throw new IOException(
            "Cannot pack lexica: [" + file + "] is not on the class path; use -Ppack-lexica");
      }
      try (Deserializer in = new Deserializer(new XZInputStream(new BufferedInputStream(raw)))) {
        return in.readObject();
      } catch (ClassNotFoundException e) {
        throw new IOException("Cannot pack lexica: unexpected class in [" + file + "]", e);
      }
    }
  }

  private static final class Deserializer extends ObjectInputStream {

    Deserializer(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      String name = description.getName();
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "PrefixTree" -> PrefixTree.class;
        case "PrefixNode" -> PrefixNode.class;
        default -> super.resolveClass(description);
      };
    }
  }
}
