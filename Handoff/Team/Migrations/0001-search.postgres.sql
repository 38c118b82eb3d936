CREATE TABLE search_lines (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq             BIGINT,
    words           TEXT NOT NULL
);
CREATE INDEX search_lines_conversation ON search_lines (conversation_id, seq);

-- The words come without case and accents, a space between them: there is nothing left to do for a parser.
CREATE INDEX search_lines_words ON search_lines USING gin (array_to_tsvector(string_to_array(words, ' ')));
