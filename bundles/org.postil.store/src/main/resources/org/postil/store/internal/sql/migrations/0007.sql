-- A hash of all that was written of a layer, by which the doctor sees whether it still stands there.
-- Layers of before have none: what a fingerprint was made from is not kept whole.

ALTER TABLE layer ADD COLUMN seal TEXT;
