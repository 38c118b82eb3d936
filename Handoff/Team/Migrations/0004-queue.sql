-- Requests that were handed out and wait for the agent to take control.
CREATE TABLE handouts (
    request_id TEXT PRIMARY KEY REFERENCES user_requests (id),
    account_id TEXT NOT NULL,
    at         BIGINT NOT NULL
);
CREATE INDEX handouts_of ON handouts (account_id);

-- When an agent was handed something the last time: whose turn it is.
CREATE TABLE queue_turns (
    account_id TEXT PRIMARY KEY,
    at         BIGINT NOT NULL
);

-- The place in the queue that a person was told last.
CREATE TABLE queue_places (
    request_id TEXT PRIMARY KEY REFERENCES user_requests (id),
    place      INTEGER NOT NULL,
    told_at    BIGINT NOT NULL
);
