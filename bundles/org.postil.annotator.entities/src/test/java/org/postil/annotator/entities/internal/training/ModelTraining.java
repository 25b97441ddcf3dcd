package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.entities.lexicon.Lexica;
import org.postil.entities.text.DocumentWords;

/**
 * From labelled documents to a packed model. The teacher's labels of the silver documents are
 * mended first, see {@link SilverRepair}.
 */
final class ModelTraining {

  /**
   * How to train.
   *
   * @param learning settings of the learner
   * @param featureMinimum how often a feature must occur
   * @param smallestWeight absolute weight that is kept
   */
  record Settings(CrfTrainer.Settings learning, int featureMinimum, float smallestWeight) {}

  private final Settings settings;
  private final SegmentsPipeline segments;
  private final Lexica lexica;

  ModelTraining(Settings settings, SegmentsPipeline segments, Lexica lexica) {
    this.settings = settings;
    this.segments = segments;
    this.lexica = lexica;
  }

  /** Trains on documents, gold and silver; the result is the content of a model file. */
  byte[] train(List<GoldDocument> documents) throws IOException {
    SilverRepair repair = new SilverRepair(documents.stream().filter(d -> !d.isGold()).toList());
    SentenceMaker maker = new SentenceMaker(lexica);
    List<TrainingSentence> sentences = new ArrayList<>();
    for (GoldDocument document : documents) {
      DocumentWords words = segments.segment(document.text());
      GoldDocument mended = document.isGold() ? document : repair.repair(document, words);
      sentences.addAll(maker.sentences(mended, words));
    }
    int[] keys = FeatureIndex.number(sentences, settings.featureMinimum());
    CrfTrainer trainer = new CrfTrainer(keys.length, settings.learning());
    trainer.train(sentences);
    return new ModelPacker(settings.smallestWeight()).pack(trainer, keys);
  }
}
