package org.postil.annotator.segments.internal;

import java.util.Locale;

/** What a word tells about the ends of sentences and tokens. */
enum WordClass {
  /** Stands before a name, never ends a sentence: {@code Gen.}, {@code Mr.} */
  TITLE,
  /** Never ends a sentence for other reasons: {@code e.g.}, {@code vs.} */
  INNER,
  /** May end a sentence: {@code Inc.}, {@code etc.} */
  FINAL,
  /** An abbreviation only before a number: {@code No. 5} */
  NUMERIC,
  /** An abbreviated month or weekday; may end a sentence unless a number follows. */
  MONTH,
  /** {@code a.m.} and {@code p.m.}, after which a weekday or a time zone goes on. */
  HOUR,
  /** Begins with a capital because it begins a sentence. */
  STARTER,
  /** A verb that begins a question, or goes on in a headline: {@code U.S. Will Free Seven}. */
  AUXILIARY,
  /** A weekday, month or time zone. */
  CALENDAR,
  /** A name that ends in an exclamation mark: {@code Yahoo!} */
  EXCLAIMED,
  /** A verb that follows a quotation and its speaker. */
  CUE,
  /** The part before a hyphen that does not part from it: {@code co-operate}. */
  PREFIX,
  /** A unit or scale that follows a number without a space: {@code 10am}, {@code 2.3bn} */
  UNIT,
  /** Two words written as one, with the offset of the second: {@code cannot:3} */
  JOINED,
  /** What an apostrophe clips at the front: {@code 'em} */
  CLIPPED,
  /** The last part of a web address or a file name. */
  DOMAIN;

  static WordClass of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
