package org.postil.entities.packing;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.entities.lexicon.BrownClusters;
import org.postil.entities.lexicon.Fingerprint;
import org.postil.entities.lexicon.FingerprintTable;
import org.postil.entities.lexicon.Gazetteer;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.NameClass;
import org.postil.entities.text.Spelling;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSplitter;

/**
 * Packs the lexica of this bundle from the nlp4j-english jar: the same jar gives the same bytes.
 * Argument: the folder to write to.
 */
public final class PackLexica {

  private static final int LONGEST_WORK = 6;

  private final SortedMap<Integer, Integer> clusters = new TreeMap<>();
  private final SortedMap<Integer, Integer> gazetteer = new TreeMap<>();
  private final NameCounts people = new NameCounts();
  private final WordSplitter splitter = new WordSplitter();

  /** Packs; see the class. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    PackLexica packing = new PackLexica();
    Nlp4jLexica source = new Nlp4jLexica();
    source.clusters(packing::cluster);
    source.names(packing::name);
    write(packing.clusters, folder.resolve(Lexica.CLUSTERS));
    write(packing.gazetteer, folder.resolve(Lexica.GAZETTEER));
    write(packing.people.flags(), folder.resolve(Lexica.NAMES));
    write(new WordSensePacking(source.vectors()).senses(), folder.resolve(Lexica.SENSES));
  }

  private void cluster(String word, String path) {
    clusters.merge(Fingerprint.of(word), BrownClusters.path(path), Math::max);
  }

  private void name(String name, Collection<?> classes) {
    int mask = 0;
    for (Object number : classes) {
      mask |= 1 << Integer.parseInt(number.toString());
    }
    if ((mask & NameClass.TITLE.bit()) != 0) {
      people.title(name);
    }
    if ((mask & NameClass.KNOWN_NAME.bit()) != 0) {
      people.known(name);
    }
    if ((mask & NameClass.PERSON.bit()) != 0) {
      people.person(name);
    }
    List<Word> words = splitter.split(name, 0, name.length());
    if (isUseful(words)) {
      gazetteer.merge(Gazetteer.key(words), mask, (a, b) -> a | b);
    }
  }

  /** Leaves out what no text would match: small first letters, lists, long titles of works. */
  private static boolean isUseful(List<Word> words) {
    if (words.isEmpty() || words.size() > LONGEST_WORK) {
      return false;
    }
    String first = words.get(0).form();
    boolean begins = Spelling.isCapitalised(first) || Character.isDigit(first.charAt(0));
    boolean list = first.equals("List") && words.size() > 2;
    String last = words.get(words.size() - 1).form();
    return begins && !list && !last.equals(".") && first.length() + words.size() > 2;
  }

  private static void write(SortedMap<Integer, Integer> entries, Path file) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      FingerprintTable.write(entries, out);
    }
  }
}
