package org.postil.annotator.quotes.internal.marks;

/**
 * Text between quotation marks.
 *
 * @param begin the opening mark's first UTF-16 code unit
 * @param end end of the closing mark, exclusive; end of the text quoted if that mark is missing
 * @param contentBegin first unit after the opening mark
 * @param contentEnd end of the text between the marks
 * @param parent number of the quotation around it, or -1
 * @param closed whether there is a closing mark
 */
public record Quoted(
    int begin, int end, int contentBegin, int contentEnd, int parent, boolean closed) {

  /** Stands for no quotation. */
  public static final int NONE = -1;

  Quoted within(int outer) {
    return new Quoted(begin, end, contentBegin, contentEnd, outer, closed);
  }
}
