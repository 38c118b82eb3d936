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
);
CREATE UNIQUE INDEX log_keys ON log (conversation_id, entry_key);
