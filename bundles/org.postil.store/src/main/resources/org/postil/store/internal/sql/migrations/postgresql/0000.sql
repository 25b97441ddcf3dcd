-- What a corpus needs on PostgreSQL before its tables.

CREATE TABLE schema_version (number BIGINT NOT NULL);
INSERT INTO schema_version VALUES (0);

-- The last number that a table gave to a row. Unlike those of a sequence, no number is left out when
-- a transaction is undone, and entries are seen in the order of their numbers.
CREATE TABLE last_number (name TEXT PRIMARY KEY, last BIGINT NOT NULL);

CREATE FUNCTION number_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO last_number AS n (name, last) VALUES (TG_TABLE_NAME, coalesce(NEW.id, 1))
  ON CONFLICT (name) DO UPDATE SET last = greatest(n.last, coalesce(NEW.id, n.last + 1))
  RETURNING coalesce(NEW.id, last) INTO NEW.id;
  RETURN NEW;
END
$$;

-- The elements of an array of numbers, as SQLite's function of this name gives them.
CREATE FUNCTION json_each(text) RETURNS TABLE (key BIGINT, value BIGINT)
LANGUAGE sql IMMUTABLE ROWS 5 AS $$
  SELECT ordinality, element::bigint
  FROM json_array_elements_text($1::json) WITH ORDINALITY AS e (element, ordinality)
$$;
