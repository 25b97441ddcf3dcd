CREATE TRIGGER journal_has_a_number
BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION number_row();

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entries of the journal are never %', TG_ARGV[0];
END
$$;
CREATE TRIGGER journal_is_not_changed
BEFORE UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION refuse('changed');
CREATE TRIGGER journal_is_not_shortened
BEFORE DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse('removed');
