package org.postil.annotator.quotes.internal.text;

/** Classes of words in {@code words.txt}. */
public enum WordClass {
  DETERMINER,
  POSSESSIVE,
  PRONOUN,
  OBJECT,
  PREPOSITION,
  /** Prepositions that join two parts of one noun phrase: {@code head of the agency}. */
  JOINER,
  CONJUNCTION,
  /** Auxiliaries and adverbs that may stand between a subject and its verb. */
  AUXILIARY,
  BE,
  FINITE,
  /** Irregular pasts of common verbs that are no cues. */
  PAST,
  HAVE,
  /** Participles of cues that are no past forms: {@code written}. */
  PARTICIPLE,
  /** Forms of cues in the present that are nouns as well: {@code claim}, {@code reports}. */
  AMBIGUOUS,
  TIME,
  /** Nouns for stretches of time: {@code this morning}. */
  PERIOD,
  /** Words that begin relative clauses and clauses within a phrase. */
  RELATIVE,
  ADVERB,
  /** Nouns and adjectives in -ly: {@code family}, {@code elderly}. */
  LYNOUN,
  /** Nouns for what a person is. */
  ROLE,
  /** Nouns for whoever speaks for an organisation. */
  SPEAKS,
  /** Nouns for a company. */
  COMPANY,
  /** Nouns for other organisations. */
  BODY,
  /** Those of them that mean no organisation named otherwise: {@code the police}. */
  AUTHORITY,
  MALE,
  FEMALE,
  MALENAME,
  FEMALENAME,
  /** What makes the verb after it no statement of fact: {@code would warn}, {@code to add}. */
  MODAL,
  /** Cues that events and facts can be subjects of as well. */
  WEAK,
  /** Cues that hardly ever take anything but a clause: {@code said}. */
  PLAINSAY,
  /** Participles that tell with an infinitive what is held true: {@code believed to know}. */
  HELD,
  /** Cues that are told to somebody: {@code told the council that}. */
  ADDRESSING,
  /** Verbs with a bare infinitive: {@code heard him say}. */
  PERCEIVING,
  /** Nouns before that which no cue introduces: {@code to the point that}. */
  POINT,
  /** Nouns for what somebody publishes: {@code a statement}. */
  STATEMENT,
  /** Cues that when, where and if can depend on. */
  ASKING,
  /** Cues that report even after a modal. */
  ANYWAY,
  /** Words that follow a cue as its object: {@code said nothing}. */
  QUANTITY
}
