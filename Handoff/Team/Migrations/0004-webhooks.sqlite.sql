-- Receivers of events, each with its outbox: of one conversation one event after the other. attempts and due_at of a receiver count
-- while it cannot be reached, those of a queue while it refuses the queue's first event.
CREATE TABLE webhooks (
    id           TEXT PRIMARY KEY,
    url          TEXT NOT NULL,
    events       TEXT NOT NULL,
    secret       TEXT NOT NULL,
    made_by_id   TEXT NOT NULL,
    made_by_name TEXT NOT NULL,
    created_at   BIGINT NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    due_at       BIGINT NOT NULL DEFAULT 0,
    trouble      TEXT,
    delivered_at BIGINT
);

CREATE TABLE webhook_events (
    id         INTEGER PRIMARY KEY,
    webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    queue      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    at         BIGINT NOT NULL,
    body       TEXT NOT NULL,
    state      INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    ended_at   BIGINT,
    answer     TEXT
);
CREATE INDEX webhook_events_of ON webhook_events (webhook_id, id);
CREATE INDEX webhook_events_waiting ON webhook_events (webhook_id, queue, id) WHERE state = 1;
CREATE INDEX webhook_events_failed ON webhook_events (webhook_id, id) WHERE state = 3;
CREATE INDEX webhook_events_queue ON webhook_events (queue);
CREATE INDEX webhook_events_ended ON webhook_events (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE webhook_queues (
    webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    queue      TEXT NOT NULL,
    waiting    INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    due_at     BIGINT NOT NULL,
    PRIMARY KEY (webhook_id, queue)
);
CREATE INDEX webhook_queues_due ON webhook_queues (webhook_id, due_at);
CREATE INDEX webhook_queues_queue ON webhook_queues (queue);

-- The presence of the team that receivers were told last.
CREATE TABLE webhook_presence (
    document TEXT PRIMARY KEY
);
