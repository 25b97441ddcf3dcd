-- A mark of each document, another one after each change of anything about it: a search index and
-- whatever else is made from documents sees by it what is stale. Marks are random, so that a corpus
-- that was restored or made anew does not pass for the one that the index was made from; with 40
-- bits, a million of them can be added up.

ALTER TABLE document ADD COLUMN mark INTEGER NOT NULL DEFAULT 0;
UPDATE document SET mark = abs(random() % 1099511627776);

CREATE TRIGGER mark_revision AFTER UPDATE OF latest ON document
BEGIN
  UPDATE document SET mark = abs(random() % 1099511627776) WHERE id = NEW.id;
END;

CREATE TRIGGER mark_outcome AFTER INSERT ON outcome
BEGIN
  UPDATE document SET mark = abs(random() % 1099511627776)
  WHERE id = (SELECT document FROM revision WHERE id = NEW.revision);
END;
CREATE TRIGGER mark_other_outcome AFTER UPDATE ON outcome
BEGIN
  UPDATE document SET mark = abs(random() % 1099511627776)
  WHERE id = (SELECT document FROM revision WHERE id = NEW.revision);
END;
CREATE TRIGGER mark_no_outcome AFTER DELETE ON outcome
BEGIN
  UPDATE document SET mark = abs(random() % 1099511627776)
  WHERE id = (SELECT document FROM revision WHERE id = OLD.revision);
END;

CREATE TRIGGER mark_decision AFTER INSERT ON journal
BEGIN
  UPDATE document SET mark = abs(random() % 1099511627776) WHERE id = NEW.document;
END;

-- People's work may come for a document that is there. Annotators' layers come with an outcome.
CREATE TRIGGER mark_people AFTER INSERT ON layer
WHEN (SELECT version FROM annotator WHERE id = NEW.annotator) = ''
BEGIN
  UPDATE document SET mark = abs(random() % 1099511627776)
  WHERE id = (SELECT document FROM text WHERE id = NEW.text);
END;
