-- The lines of a conversation lie side by side, and not in the order in which all conversations came by.
CREATE TABLE log (
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
CREATE UNIQUE INDEX log_keys ON log (conversation_id, entry_key);
