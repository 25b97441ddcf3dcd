package org.postil.annotator.entities.internal.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.postil.entities.text.TitleCase;
import org.postil.entities.text.Word;
import org.postil.entities.text.WordSequence;
import org.postil.entities.text.WordSplitter;

/** Cuts training text into words with the sentence model that the segments annotator uses. */
final class OpenNlpSegmenter {

  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private final SentenceDetectorME sentences;
  private final WordSplitter splitter = new WordSplitter();

  OpenNlpSegmenter() throws IOException {
    try (InputStream in = open(SENTENCES)) {
      sentences = new SentenceDetectorME(new SentenceModel(in));
    }
  }

  /** The sentences of a text; a line end is always the end of a sentence. */
  List<WordSequence> segment(String text) {
    List<WordSequence> result = new ArrayList<>();
    int begin = 0;
    while (begin <= text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      line(text, begin, end, result);
      begin = end + 1;
    }
    return result;
  }

  private void line(String text, int begin, int end, List<WordSequence> result) {
    String line = text.substring(begin, end);
    for (Span sentence : sentences.sentPosDetect(line)) {
      List<Word> words =
          splitter.split(text, begin + sentence.getStart(), begin + sentence.getEnd());
      if (!words.isEmpty()) {
        result.add(new WordSequence(words, TitleCase.isTitle(words)));
      }
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = OpenNlpSegmenter.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("Cannot segment: [" + resource + "] is not on the class path");
    }
    return in;
  }
}
