package org.postil.entities;

/** The coarse label of a name, as in CoNLL-2003; the order is part of the format of models. */
public enum EntityLabel {
  /** A person. */
  PER,
  /** A company, agency, party or other organisation. */
  ORG,
  /** A country, city, facility, celestial body or other place. */
  LOC,
  /** Any other name: nationalities, events, craft, programmes, works, laws, products. */
  MISC
}
