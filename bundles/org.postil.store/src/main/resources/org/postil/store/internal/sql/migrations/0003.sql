-- People's decisions. Entries are only ever added.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES document (id),
  revision INTEGER NOT NULL,       -- number that the document's latest had: offsets are for its text
  person TEXT NOT NULL,
  at_ms INTEGER NOT NULL,          -- since 1970, UTC
  kind TEXT NOT NULL,
  decision TEXT NOT NULL           -- JSON
) STRICT;
CREATE INDEX journal_document ON journal (document, id);

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'entries of the journal are never changed'); END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'entries of the journal are never removed'); END;
