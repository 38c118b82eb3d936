-- A word is indexed with the block of its row before it. Rows come in the order of time, 16,384 (1 << 14) in a block, so that a
-- search reads the newest block first and stops when it has found enough. "~" marks the words that tell who somebody is.
DROP INDEX search_lines_words;
CREATE FUNCTION search_tokens_of(id BIGINT, seq BIGINT, words TEXT) RETURNS TSVECTOR LANGUAGE SQL IMMUTABLE AS $$
    SELECT array_to_tsvector(
        CASE WHEN COALESCE(seq, 1) > 0 THEN string_to_array(block || replace(words, ' ', ' ' || block), ' ') ELSE '{}' END
        || CASE WHEN COALESCE(seq, -1) < 0 THEN string_to_array(block || '~' || replace(words, ' ', ' ' || block || '~'), ' ') ELSE '{}' END)
    FROM (SELECT lpad(to_hex(id >> 14), 6, '0') AS block) blocks
$$;
ALTER TABLE search_lines ADD COLUMN tokens TSVECTOR;
CREATE FUNCTION search_lines_added() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    NEW.tokens := search_tokens_of(NEW.id, NEW.seq, NEW.words);
    RETURN NEW;
END $$;
CREATE TRIGGER search_lines_added BEFORE INSERT ON search_lines FOR EACH ROW EXECUTE FUNCTION search_lines_added();

-- New rows go into the index at once: each search would read a list of those that wait.
CREATE INDEX search_lines_tokens ON search_lines USING gin (tokens) WITH (fastupdate = off) WHERE tokens IS NOT NULL;

-- Rows up to this one are not in the index yet: they are added in the background, the newest first.
CREATE TABLE search_backlog (last_id BIGINT NOT NULL);
INSERT INTO search_backlog (last_id) SELECT COALESCE(MAX(id), 0) FROM search_lines;
