-- Changes by people: corrected revisions, the bin, questions kept under a name.

ALTER TABLE revision ADD COLUMN person TEXT NOT NULL DEFAULT ''; -- who changed; empty for an import
ALTER TABLE revision ADD COLUMN made_ms INTEGER;                 -- since 1970, UTC
ALTER TABLE revision ADD COLUMN before INTEGER REFERENCES revision (id); -- what an undo goes back to

-- Deleted documents: their column latest is null.
CREATE TABLE bin (
  document INTEGER PRIMARY KEY REFERENCES document (id),
  revision INTEGER NOT NULL REFERENCES revision (id), -- what was the latest
  person TEXT NOT NULL,
  at_ms INTEGER NOT NULL           -- since 1970, UTC
) STRICT;

CREATE TABLE selection (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE selection_condition (
  selection INTEGER NOT NULL REFERENCES selection (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  field TEXT NOT NULL,
  relation TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (selection, number)
) STRICT, WITHOUT ROWID;
