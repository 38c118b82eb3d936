CREATE TABLE agent_news (
    id              TEXT PRIMARY KEY,
    account_id      TEXT NOT NULL,
    at              BIGINT NOT NULL,
    kind            TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    user_name       TEXT,
    by_name         TEXT,
    reason          TEXT
);
CREATE INDEX agent_news_of ON agent_news (account_id, at);
