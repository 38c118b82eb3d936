CREATE TABLE files (
    id              TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    kept_at         BIGINT NOT NULL,
    settled         INTEGER NOT NULL
);
CREATE INDEX files_conversation ON files (conversation_id);
CREATE INDEX files_unsettled ON files (kept_at) WHERE settled = 0;
