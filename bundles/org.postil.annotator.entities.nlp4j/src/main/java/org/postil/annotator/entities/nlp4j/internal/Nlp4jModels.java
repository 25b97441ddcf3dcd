package org.postil.annotator.entities.nlp4j.internal;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.ner.NERTagger;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * NLP4J's lexica and models, without its tokenizer and its parser, which are not needed here. NLP4J
 * shares them among threads, and so do we.
 *
 * @param before what runs before names are tagged, in order
 * @param names tags names
 */
record Nlp4jModels(List<NLPComponent<NLPNode>> before, NERTagger<NLPNode> names) {

  /**
   * Loads the models: about a minute of CPU.
   *
   * @throws IOException when the file is missing or not what it should be
   */
  static Nlp4jModels load(Path file) throws IOException {
    try (ModelsReader models = new ModelsReader(file)) {
      GlobalLexica<NLPNode> lexica = lexica(models);
      POSTagger<NLPNode> tags = models.read("models/en-pos");
      tags.setFlag(NLPFlag.DECODE);
      NERTagger<NLPNode> names = models.read("models/en-ner");
      return new Nlp4jModels(
          List.of(lexica, tags, new MorphologicalAnalyzer<>(Language.ENGLISH)), names);
    }
  }

  private static GlobalLexica<NLPNode> lexica(ModelsReader models) throws IOException {
    byte[] none = "<configuration/>".getBytes(StandardCharsets.UTF_8);
    GlobalLexica<NLPNode> lexica = new GlobalLexica<>(new ByteArrayInputStream(none));
    lexica.setAmbiguityClasses(
        lexicon(
            models,
            "ambiguity-classes-simplified-lowercase",
            Field.word_form_simplified_lowercase));
    lexica.setWordClusters(
        lexicon(
            models, "brown-clusters-simplified-lowercase", Field.word_form_simplified_lowercase));
    lexica.setWordEmbeddings(
        lexicon(models, "word-embeddings-undigitalized", Field.word_form_undigitalized));
    lexica.setNamedEntityGazetteers(
        lexicon(models, "named-entity-gazetteers-simplified", Field.word_form_simplified));
    return lexica;
  }

  private static <T> GlobalLexicon<T> lexicon(ModelsReader models, String name, Field key)
      throws IOException {
    return new GlobalLexicon<>(models.read("lexica/en-" + name), key, name);
  }
}
