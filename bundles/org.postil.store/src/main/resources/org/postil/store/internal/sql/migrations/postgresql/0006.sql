CREATE TRIGGER tag_change_has_a_number
BEFORE INSERT ON tag_change FOR EACH ROW EXECUTE FUNCTION number_row();

CREATE FUNCTION refuse_labels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'changes of labels are never %', TG_ARGV[0];
END
$$;
CREATE TRIGGER tag_change_is_not_changed
BEFORE UPDATE ON tag_change FOR EACH ROW EXECUTE FUNCTION refuse_labels('changed');
CREATE TRIGGER tag_change_is_not_removed
BEFORE DELETE ON tag_change FOR EACH ROW EXECUTE FUNCTION refuse_labels('removed');
