-- Changes of labels. Layers and decisions have the names that annotators gave, and are shown through
-- these.

CREATE TABLE tag_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL,
  at_ms INTEGER NOT NULL,          -- since 1970, UTC
  kind TEXT NOT NULL,              -- CREATE, RENAME, MERGE, DELETE, UNDO
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  target TEXT NOT NULL,            -- new name or label that stays; empty for others
  undone INTEGER REFERENCES tag_change (id) -- of an UNDO
) STRICT;

CREATE TRIGGER tag_change_is_not_changed BEFORE UPDATE ON tag_change
BEGIN SELECT raise(ABORT, 'changes of labels are never changed'); END;
CREATE TRIGGER tag_change_is_not_removed BEFORE DELETE ON tag_change
BEGIN SELECT raise(ABORT, 'changes of labels are never removed'); END;
