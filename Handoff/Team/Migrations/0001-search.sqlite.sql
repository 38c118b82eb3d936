CREATE TABLE search_lines (
    id              INTEGER PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq             BIGINT,
    words           TEXT NOT NULL
);
CREATE INDEX search_lines_conversation ON search_lines (conversation_id, seq);

-- The words come without case and accents, a space between them: there is nothing left to do for a tokenizer.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content = 'search_lines', content_rowid = 'id', detail = 'none', columnsize = 0, tokenize = 'ascii'
);
-- A word that is taken out is overwritten at once, not when segments happen to be merged.
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);

-- What is written together is put into the index together: by itself FTS5 writes a segment for every savepoint.
CREATE TABLE search_waiting (id INTEGER PRIMARY KEY);
CREATE TRIGGER search_lines_added AFTER INSERT ON search_lines BEGIN
    INSERT INTO search_waiting (id) VALUES (new.id);
END;
CREATE TRIGGER search_lines_taken_out AFTER DELETE ON search_lines BEGIN
    INSERT INTO search_words (search_words, rowid, words)
        SELECT 'delete', old.id, old.words WHERE NOT EXISTS (SELECT 1 FROM search_waiting WHERE id = old.id);
    DELETE FROM search_waiting WHERE id = old.id;
END;
