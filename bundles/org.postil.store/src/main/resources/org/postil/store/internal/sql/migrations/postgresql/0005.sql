CREATE FUNCTION mark_document(number BIGINT) RETURNS void LANGUAGE sql AS $$
  UPDATE document SET mark = floor(random() * 1099511627776)::bigint WHERE id = number
$$;

CREATE FUNCTION mark_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.mark = floor(random() * 1099511627776)::bigint;
  RETURN NEW;
END
$$;
CREATE TRIGGER mark_revision
BEFORE UPDATE OF latest ON document FOR EACH ROW EXECUTE FUNCTION mark_row();

CREATE FUNCTION mark_of_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM mark_document(document) FROM revision WHERE id = OLD.revision;
  ELSE
    PERFORM mark_document(document) FROM revision WHERE id = NEW.revision;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER mark_outcome
AFTER INSERT OR UPDATE OR DELETE ON outcome FOR EACH ROW EXECUTE FUNCTION mark_of_outcome();

CREATE FUNCTION mark_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_document(NEW.document);
  RETURN NULL;
END
$$;
CREATE TRIGGER mark_decision
AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION mark_of_decision();

CREATE FUNCTION mark_of_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_document(t.document) FROM text t, annotator a
  WHERE t.id = NEW.text AND a.id = NEW.annotator AND a.version = '';
  RETURN NULL;
END
$$;
CREATE TRIGGER mark_people
AFTER INSERT ON layer FOR EACH ROW EXECUTE FUNCTION mark_of_people();
