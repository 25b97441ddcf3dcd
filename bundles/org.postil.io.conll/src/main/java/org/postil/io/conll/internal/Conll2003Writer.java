package org.postil.io.conll.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postil.api.io.AnnotatedDocument;
import org.postil.api.io.ExportOptions;
import org.postil.api.io.ExportWriter;
import org.postil.api.io.LossReport;
import org.postil.api.layer.Span;
import org.postil.standoff.LossCounter;
import org.postil.standoff.TokenizedText;

/** Writes one file: form, part of speech, chunk, tag. */
final class Conll2003Writer implements ExportWriter {

  private static final String UNKNOWN = "-X-";

  private final Writer out;
  private final Scheme scheme;
  private final boolean tagsOnly;
  private final ExportOptions options;
  private final LossCounter losses = new LossCounter();

  /** With tokens and tags only, the rows are those of CoNLL-2002. */
  Conll2003Writer(OutputStream out, Scheme scheme, boolean tagsOnly, ExportOptions options) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.scheme = scheme;
    this.tagsOnly = tagsOnly;
    this.options = options;
  }

  @Override
  public void write(AnnotatedDocument document) throws IOException {
    TokenizedText tokens = new TokenizedText(document, Conllu.TYPES, losses);
    NameChunks names = new NameChunks(document, options, losses);
    StringBuilder rebuilt = new StringBuilder();
    losses.add("ids and metadata of documents left out");
    out.write(tagsOnly ? "-DOCSTART- O\n\n" : "-DOCSTART- -X- -X- O\n\n");
    losses.add("documents without tokens left out", tokens.sentences().isEmpty() ? 1 : 0);
    String text = document.document().text();
    for (TokenizedText.Sentence sentence : tokens.sentences()) {
      List<String> tags = scheme.tags(names.of(sentence), sentence.tokens().size());
      rebuilt.append(rebuilt.isEmpty() ? "" : "\n");
      for (int i = 0; i < tags.size(); i++) {
        TokenizedText.Piece token = sentence.tokens().get(i);
        String form = form(text.substring(token.begin(), token.end()));
        rebuilt.append(i == 0 ? "" : " ").append(form);
        out.write(form + " " + (tagsOnly ? "" : middle(token)) + tags.get(i) + "\n");
      }
      out.write("\n");
    }
    names.end();
    losses.add(
        "documents whose white space or text outside tokens is not kept",
        rebuilt.toString().equals(text) ? 0 : 1);
  }

  @Override
  public LossReport losses() {
    return losses.report();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private String form(String covered) {
    String form = covered.replaceAll("\\s", "_");
    losses.add("tokens with white space written with underscores", form.equals(covered) ? 0 : 1);
    return form;
  }

  private static String middle(TokenizedText.Piece token) {
    return feature(token, "xpos", "pos") + " " + feature(token, "chunk", "chunk") + " ";
  }

  private static String feature(TokenizedText.Piece token, String first, String second) {
    for (Span span : token.spans()) {
      String value = span.string(first).or(() -> span.string(second)).orElse("");
      if (!value.isEmpty()) {
        return value.replaceAll("\\s", "_");
      }
    }
    return UNKNOWN;
  }
}
