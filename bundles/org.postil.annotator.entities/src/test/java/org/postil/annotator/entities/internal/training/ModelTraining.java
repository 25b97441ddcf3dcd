package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postil.entities.lexicon.Lexica;

/** From labelled documents to a packed model. */
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
  private final Lexica lexica;

  ModelTraining(Settings settings, Lexica lexica) {
    this.settings = settings;
    this.lexica = lexica;
  }

  /** Trains on documents, gold and silver; the result is the content of a model file. */
  byte[] train(List<TrainingDocument> documents) throws IOException {
    SentenceMaker maker = new SentenceMaker(lexica);
    List<TrainingSentence> sentences = new ArrayList<>();
    documents.forEach(document -> sentences.addAll(maker.sentences(document)));
    int[] keys = FeatureIndex.number(sentences, settings.featureMinimum());
    CrfTrainer trainer = new CrfTrainer(keys.length, settings.learning());
    trainer.train(sentences);
    return new ModelPacker(settings.smallestWeight()).pack(trainer, keys);
  }
}
