CREATE TABLE transfers (
    conversation_id TEXT PRIMARY KEY REFERENCES conversations (id),
    epoch           BIGINT NOT NULL,
    from_id         TEXT NOT NULL,
    from_name       TEXT NOT NULL,
    to_id           TEXT NOT NULL,
    to_name         TEXT NOT NULL,
    note            TEXT,
    offered_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE INDEX transfers_to ON transfers (to_id);
CREATE INDEX transfers_from ON transfers (from_id);
