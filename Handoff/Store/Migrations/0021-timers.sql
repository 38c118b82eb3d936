CREATE TABLE timers (
    id              TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    due_at          BIGINT NOT NULL,
    epoch           BIGINT NOT NULL
);
CREATE INDEX timers_due ON timers (due_at);
