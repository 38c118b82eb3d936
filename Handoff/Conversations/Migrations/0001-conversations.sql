CREATE TABLE conversations (
    id               TEXT PRIMARY KEY,
    channel_id       TEXT NOT NULL,
    user_id          TEXT NOT NULL,
    user_name        TEXT,
    locale           TEXT,
    reference        TEXT NOT NULL,
    created_at       BIGINT NOT NULL,
    last_at          BIGINT NOT NULL,
    last_seq         BIGINT NOT NULL,
    epoch            BIGINT NOT NULL,
    holder_id        TEXT,
    holder_name      TEXT,
    bot_paused       INTEGER NOT NULL,
    last_inbound_seq BIGINT NOT NULL,
    turn_seq         BIGINT NOT NULL,
    erased_at        BIGINT,
    returned_at      BIGINT,
    first_said_at    BIGINT
);
CREATE INDEX conversations_held ON conversations (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX conversations_waiting ON conversations (id) WHERE turn_seq < last_inbound_seq;
CREATE INDEX conversations_recent ON conversations (last_at, id);
CREATE INDEX conversations_user ON conversations (user_id);
CREATE INDEX conversations_returned ON conversations (returned_at) WHERE returned_at IS NOT NULL;
CREATE INDEX conversations_begun ON conversations (first_said_at) WHERE first_said_at IS NOT NULL;

CREATE TABLE user_requests (
    id              TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    request_key     TEXT,
    message         TEXT NOT NULL,
    state           INTEGER NOT NULL,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    assignee_id     TEXT,
    assignee_name   TEXT,
    group_id        TEXT,
    story_path      TEXT NOT NULL,
    story           TEXT,
    taken_at        BIGINT,
    taken_by        TEXT,
    answered_at     BIGINT
);
CREATE UNIQUE INDEX user_requests_keys ON user_requests (conversation_id, request_key);
CREATE INDEX user_requests_state ON user_requests (state, created_at);
CREATE INDEX user_requests_waiting ON user_requests (created_at, id) WHERE state <> 3;
CREATE INDEX user_requests_closed ON user_requests (updated_at, id) WHERE state = 3;
CREATE INDEX user_requests_responsible ON user_requests (assignee_id, created_at, id) WHERE state <> 3;
CREATE INDEX user_requests_asked ON user_requests (created_at);

CREATE TABLE presence_connections (
    subject    TEXT NOT NULL,
    connection TEXT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    node       TEXT,
    PRIMARY KEY (subject, connection)
);
CREATE INDEX presence_expiry ON presence_connections (expires_at);
CREATE INDEX presence_connections_node ON presence_connections (node) WHERE node IS NOT NULL;

CREATE TABLE presence_nodes (
    id         TEXT PRIMARY KEY,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE VIEW presence AS
    SELECT c.subject, c.connection, COALESCE(n.seen_at, c.seen_at) AS seen_at, COALESCE(n.expires_at, c.expires_at) AS expires_at
    FROM presence_connections c LEFT JOIN presence_nodes n ON n.id = c.node;

CREATE TABLE bot_state (
    state_key TEXT PRIMARY KEY,
    document  TEXT NOT NULL,
    version   BIGINT NOT NULL
);

CREATE TABLE bot_settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE outbox (
    conversation_id TEXT PRIMARY KEY REFERENCES conversations (id),
    reference       TEXT NOT NULL,
    sent_seq        BIGINT NOT NULL,
    waits_since     BIGINT,
    waits_for       TEXT
);
CREATE INDEX outbox_waiting ON outbox (waits_since) WHERE waits_since IS NOT NULL;

CREATE TABLE deliveries (
    conversation_id     TEXT NOT NULL REFERENCES conversations (id),
    seq                 BIGINT NOT NULL,
    at                  BIGINT NOT NULL,
    activity_id         TEXT NOT NULL,
    channel_activity_id TEXT,
    failure             TEXT,
    again_at            BIGINT,
    PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX deliveries_activity ON deliveries (conversation_id, activity_id);
CREATE INDEX deliveries_failed ON deliveries (at) WHERE failure IS NOT NULL;
CREATE INDEX deliveries_again ON deliveries (conversation_id, seq) WHERE again_at IS NOT NULL;

CREATE TABLE timers (
    id              TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    due_at          BIGINT NOT NULL,
    epoch           BIGINT NOT NULL
);
CREATE INDEX timers_due ON timers (due_at);

CREATE TABLE files (
    id              TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    kept_at         BIGINT NOT NULL,
    settled         INTEGER NOT NULL
);
CREATE INDEX files_conversation ON files (conversation_id);
CREATE INDEX files_unsettled ON files (kept_at) WHERE settled = 0;
