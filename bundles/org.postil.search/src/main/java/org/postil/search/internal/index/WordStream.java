package org.postil.search.internal.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.postil.search.internal.query.Words.Word;

/** Words on their way into the index. */
final class WordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Iterator<Word> words;

  WordStream(List<Word> words) {
    this.words = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    clearAttributes();
    Word word = words.next();
    term.append(word.term());
    offset.setOffset(word.begin(), word.end());
    return true;
  }
}
