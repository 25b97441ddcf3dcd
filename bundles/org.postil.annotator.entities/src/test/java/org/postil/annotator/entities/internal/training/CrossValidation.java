package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.postil.entities.EntityFinder;
import org.postil.entities.identity.EntityResolver;
import org.postil.entities.known.KnownNames;
import org.postil.entities.known.ShippedNames;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.lexicon.PackedBytes;
import org.postil.entities.linear.LinearTagger;
import org.postil.entities.linear.model.PackedModel;
import org.postil.entities.text.DocumentWords;

/**
 * Scores the recipe on corpora that its model has not seen, rules and tables included. Arguments:
 * the data folder; names of corpora to leave out of one training, separated by commas; then further
 * files to score the same model on, from which the training is kept free too (by the identifiers of
 * their documents).
 */
public final class CrossValidation {

  private final SegmentsPipeline segments = new SegmentsPipeline();
  private final Lexica lexica = Lexica.load();
  private final GoldReader reader = new GoldReader();
  private final StrictScores scores = new StrictScores();

  private final TrainingDocuments documents = new TrainingDocuments();

  private CrossValidation() throws UIMAException {}

  /** Scores; see the class. */
  public static void main(String[] arguments) throws IOException, UIMAException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "Cannot validate: expected the data folder and names of corpora, found "
              + arguments.length
              + " arguments");
    }
    CrossValidation validation = new CrossValidation();
    List<Path> files = Arrays.stream(arguments).skip(2).map(Path::of).toList();
    validation.run(Path.of(arguments[0]), Set.of(arguments[1].split(",")), files);
    System.out.println(validation.scores.table());
  }

  private void run(Path data, Set<String> leftOut, List<Path> files) throws IOException {
    List<GoldDocument> unseen = new ArrayList<>();
    for (Path file : files) {
      unseen.addAll(reader.file(file));
    }
    Set<String> measured = new HashSet<>();
    unseen.forEach(document -> measured.add(document.id()));
    List<GoldDocument> all = new ArrayList<>(reader.folder(data.resolve("entities-gold")));
    all.addAll(reader.folder(data.resolve("entities-silver")));
    List<GoldDocument> seen = new ArrayList<>();
    for (GoldDocument document : all) {
      boolean left = leftOut.contains(document.corpus());
      if (left && document.corpus().startsWith("gold")) {
        unseen.add(document);
      } else if (!left && !measured.contains(document.id())) {
        seen.add(document);
      }
    }
    ModelTraining training = new ModelTraining(TrainEntities.SETTINGS, lexica);
    score(training.train(documents.ready(seen)), unseen);
  }

  private void score(byte[] model, List<GoldDocument> unseen) throws IOException {
    LinearTagger tagger = new LinearTagger(PackedModel.read(new PackedBytes(model)), lexica, false);
    EntityFinder finder = new EntityFinder(tagger, new EntityResolver(lexica), ShippedNames.load());
    for (GoldDocument document : unseen) {
      DocumentWords words = segments.segment(document.text());
      scores.add(
          part(document),
          document.spans(),
          SpanAlignment.spans(words, finder.names(words, KnownNames.none())));
    }
  }

  /** The corpus; GUM is told apart into news and interviews. */
  private static String part(GoldDocument document) {
    String id = document.id();
    return id.startsWith("GUM_") ? id.substring(0, id.indexOf('_', 4)) : document.corpus();
  }
}
