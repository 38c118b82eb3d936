-- The lines of a conversation lie side by side, and not in the order in which all conversations came by.
CREATE TABLE log_in_one_place (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq             BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    author_kind     INTEGER NOT NULL,
    author_id       TEXT NOT NULL,
    author_name     TEXT,
    epoch           BIGINT NOT NULL,
    entry_key       TEXT,
    activity        TEXT NOT NULL,
    PRIMARY KEY (conversation_id, seq)
) WITHOUT ROWID;
INSERT INTO log_in_one_place
    SELECT conversation_id, seq, at, author_kind, author_id, author_name, epoch, entry_key, activity FROM log ORDER BY conversation_id, seq;
DROP TABLE log;
ALTER TABLE log_in_one_place RENAME TO log;
CREATE UNIQUE INDEX log_keys ON log (conversation_id, entry_key);
