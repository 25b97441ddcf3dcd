-- Documents, their revisions, layers, and the state of the last run.
-- Blobs carry their own format number and checksum: see the package codec.

CREATE TABLE document (
  id INTEGER PRIMARY KEY,          -- ascending in order of import
  name TEXT NOT NULL UNIQUE,       -- the id that people see
  latest INTEGER                   -- newest revision
) STRICT;

-- The bytes that came in, once for all revisions made from them.
CREATE TABLE original (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;

-- A text that a document has or had. Layers hang on it, since their offsets are right for it alone.
CREATE TABLE text (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  hash TEXT NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (document, hash)
) STRICT;

CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL,         -- from 1
  kind TEXT NOT NULL,              -- import
  hash TEXT NOT NULL,              -- of text, zones, metadata and original bytes
  text INTEGER NOT NULL REFERENCES text (id),
  original INTEGER NOT NULL REFERENCES original (id),
  metadata TEXT NOT NULL,          -- JSON
  origin BLOB NOT NULL,
  UNIQUE (document, number)
) STRICT;
CREATE INDEX revision_original ON revision (original);

CREATE TABLE annotator (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (name, version)
) STRICT;

-- The type definitions that layers carry, each set once.
CREATE TABLE types (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE layer (
  id INTEGER PRIMARY KEY,          -- ascending in order of writing
  text INTEGER NOT NULL REFERENCES text (id),
  fingerprint TEXT NOT NULL,
  annotator INTEGER NOT NULL REFERENCES annotator (id),
  types INTEGER NOT NULL REFERENCES types (id),
  spans INTEGER NOT NULL,
  inputs BLOB NOT NULL,
  tables BLOB NOT NULL,
  UNIQUE (text, fingerprint)
) STRICT;

-- What the last run made of a revision.
CREATE TABLE outcome (
  revision INTEGER PRIMARY KEY REFERENCES revision (id),
  layers TEXT NOT NULL,            -- JSON array of ids in order of the plan
  failed_annotator TEXT,
  failed_cause TEXT,
  failure BLOB,                    -- message and trace
  CHECK ((failed_cause IS NULL) = (failure IS NULL))
) STRICT;
CREATE INDEX outcome_failed ON outcome (failed_cause) WHERE failed_cause IS NOT NULL;
