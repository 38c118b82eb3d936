-- What figures are made of is kept in the transaction of the act.
ALTER TABLE conversations ADD COLUMN first_said_at BIGINT;
CREATE INDEX conversations_begun ON conversations (first_said_at) WHERE first_said_at IS NOT NULL;

ALTER TABLE user_requests ADD COLUMN story TEXT;
ALTER TABLE user_requests ADD COLUMN taken_at BIGINT;
ALTER TABLE user_requests ADD COLUMN taken_by TEXT;
ALTER TABLE user_requests ADD COLUMN answered_at BIGINT;
CREATE INDEX user_requests_asked ON user_requests (created_at);

CREATE TABLE takeovers (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    epoch           BIGINT NOT NULL,
    agent_id        TEXT NOT NULL,
    agent_name      TEXT NOT NULL,
    story           TEXT,
    taken_at        BIGINT NOT NULL,
    answered_at     BIGINT,
    released_at     BIGINT,
    PRIMARY KEY (conversation_id, epoch)
);
CREATE INDEX takeovers_taken ON takeovers (taken_at);
