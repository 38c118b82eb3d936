CREATE TABLE identities (
    subject         TEXT PRIMARY KEY,
    user_id         TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    name            TEXT,
    attributes      TEXT NOT NULL,
    updated_at      BIGINT NOT NULL
);
CREATE UNIQUE INDEX identities_user ON identities (user_id);
