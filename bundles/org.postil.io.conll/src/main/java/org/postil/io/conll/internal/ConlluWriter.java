package org.postil.io.conll.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.standoff.LossCounter;
import org.postil.standoff.TokenizedText;

/** Writes one file of CoNLL-U. */
final class ConlluWriter implements ExportWriter {

  private final Writer out;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();

  ConlluWriter(OutputStream out, ExportOptions options) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    TokenizedText tokens = new TokenizedText(document, Conllu.TYPES, losses);
    NameChunks names = new NameChunks(document, options, losses);
    ConlluSentences sentences = new ConlluSentences(document.document(), tokens, losses);
    for (int i = 0; i < tokens.sentences().size(); i++) {
      TokenizedText.Sentence sentence = tokens.sentences().get(i);
      out.write(sentences.text(i, Scheme.IOB2.tags(names.of(sentence), sentence.tokens().size())));
    }
    losses.add("documents without tokens left out", tokens.sentences().isEmpty() ? 1 : 0);
    names.end();
    sentences.end();
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
