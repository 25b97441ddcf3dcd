package org.postil.api.document;

/**
 * A place where the text of a document differs on purpose from the decoded original.
 *
 * @param offset where the replacement begins in the document's text, in UTF-16 code units
 * @param was the original characters, for example a back-tick
 * @param now the characters that stand there instead; empty when they were removed
 * @param reason why, for example {@code apostrophe} or {@code control character}
 */
public record TextChange(int offset, String was, String now, String reason) {}
