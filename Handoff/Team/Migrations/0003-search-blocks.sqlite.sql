-- A word is indexed with the block of its row before it. Rows come in the order of time, 16,384 (1 << 14) in a block, so that a
-- search reads the newest block first and stops when it has found enough. "~" marks the words that tell who somebody is.
DROP TRIGGER search_lines_added;
DROP TRIGGER search_lines_taken_out;
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = '', detail = 'none', columnsize = 0, tokenize = "ascii tokenchars '~'"
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);

CREATE VIEW search_tokens AS SELECT id,
    CASE WHEN COALESCE(seq, 1) > 0 THEN printf('%06x', id >> 14) || replace(words, ' ', printf(' %06x', id >> 14)) ELSE '' END
    || CASE WHEN COALESCE(seq, -1) < 0 THEN printf(' %06x~', id >> 14) || replace(words, ' ', printf(' %06x~', id >> 14)) ELSE '' END
    AS tokens
    FROM search_lines;

-- Rows up to this one are not in the index yet: they are added in the background, the newest first.
CREATE TABLE search_backlog (last_id BIGINT NOT NULL);
INSERT INTO search_backlog (last_id) SELECT COALESCE(MAX(id), 0) FROM search_lines;
DELETE FROM search_waiting;

CREATE TRIGGER search_lines_added AFTER INSERT ON search_lines BEGIN
    INSERT INTO search_waiting (id) VALUES (new.id);
END;
CREATE TRIGGER search_lines_taken_out BEFORE DELETE ON search_lines BEGIN
    INSERT INTO search_words (search_words, rowid, words)
        SELECT 'delete', id, tokens FROM search_tokens
        WHERE id = old.id AND id > (SELECT last_id FROM search_backlog) AND NOT EXISTS (SELECT 1 FROM search_waiting WHERE id = old.id);
    DELETE FROM search_waiting WHERE id = old.id;
END;
