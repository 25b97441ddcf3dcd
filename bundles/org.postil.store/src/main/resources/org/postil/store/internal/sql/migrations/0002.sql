-- Jobs that survive the process that runs them.

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pipeline TEXT NOT NULL,          -- JSON, as in a pipeline file
  threads INTEGER NOT NULL,
  time_limit_ms INTEGER NOT NULL,
  waits INTEGER NOT NULL,          -- for annotators that were uninstalled: 0 or 1
  ended TEXT,                      -- DONE, CANCELLED, BROKEN; null while it has not
  message TEXT NOT NULL DEFAULT '',
  holder TEXT NOT NULL DEFAULT '', -- the process that runs it
  wish TEXT,                       -- PAUSE, CONTINUE, CANCEL
  started_ms INTEGER NOT NULL,     -- since 1970, UTC
  ended_ms INTEGER
) STRICT;

-- The documents of a job. What a job made of a document is written with the document's layers.
CREATE TABLE job_document (
  job INTEGER NOT NULL REFERENCES job (id),
  document INTEGER NOT NULL REFERENCES document (id),
  state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)), -- left, done, failed
  failed_annotator TEXT,
  failed_cause TEXT,
  failure BLOB,
  PRIMARY KEY (job, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_document_left ON job_document (job, document) WHERE state = 0;
