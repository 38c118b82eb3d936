-- What is written together is put into the index together: by itself FTS5 writes a segment for every savepoint.
CREATE TABLE search_waiting (id INTEGER PRIMARY KEY);

DROP TRIGGER search_lines_added;
CREATE TRIGGER search_lines_added AFTER INSERT ON search_lines BEGIN
    INSERT INTO search_waiting (id) VALUES (new.id);
END;

DROP TRIGGER search_lines_taken_out;
CREATE TRIGGER search_lines_taken_out AFTER DELETE ON search_lines BEGIN
    INSERT INTO search_words (search_words, rowid, words)
        SELECT 'delete', old.id, old.words WHERE NOT EXISTS (SELECT 1 FROM search_waiting WHERE id = old.id);
    DELETE FROM search_waiting WHERE id = old.id;
END;
