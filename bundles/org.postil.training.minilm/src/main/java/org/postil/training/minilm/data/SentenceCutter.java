package org.postil.training.minilm.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.postil.entities.text.DocumentWords;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;
import org.postil.entities.text.WordSplitter;

/** Cuts raw text into words and sentences with the model that the segments annotator uses. */
public final class SentenceCutter {

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private final SentenceDetectorME detector;
  private final WordSplitter splitter = new WordSplitter();

  /** A cutter. */
  public SentenceCutter() throws IOException {
    try (InputStream in = SentenceCutter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("Cannot cut sentences: [" + MODEL + "] is not on the class path");
      }
      detector = new SentenceDetectorME(new SentenceModel(in));
    }
  }

  /** The words of a text; a line end is always the end of a sentence. */
  public DocumentWords cut(String text) {
    List<WordSequence> sentences = new ArrayList<>();
    int begin = 0;
    while (begin <= text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      for (Span span : detector.sentPosDetect(text.substring(begin, end))) {
        List<Word> words = splitter.split(text, begin + span.getStart(), begin + span.getEnd());
        if (!words.isEmpty()) {
          sentences.add(new WordSequence(words, TitleCase.isTitle(words)));
        }
      }
      begin = end + 1;
    }
    return new DocumentWords(text, sentences);
  }
}
