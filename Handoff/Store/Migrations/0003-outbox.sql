CREATE TABLE outbox (
    conversation_id TEXT PRIMARY KEY REFERENCES conversations (id),
    reference       TEXT NOT NULL,
    sent_seq        BIGINT NOT NULL
);

CREATE TABLE deliveries (
    conversation_id     TEXT NOT NULL REFERENCES conversations (id),
    seq                 BIGINT NOT NULL,
    at                  BIGINT NOT NULL,
    activity_id         TEXT NOT NULL,
    channel_activity_id TEXT,
    failure             TEXT,
    PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX deliveries_activity ON deliveries (conversation_id, activity_id);
