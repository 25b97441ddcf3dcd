CREATE TRIGGER job_has_a_number BEFORE INSERT ON job FOR EACH ROW EXECUTE FUNCTION number_row();

-- The server's process of the client that works on the document; see LeaseTable.
ALTER TABLE job_document ADD COLUMN lease BIGINT;
