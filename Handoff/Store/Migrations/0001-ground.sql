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
    turn_seq         BIGINT NOT NULL
);
CREATE INDEX conversations_held ON conversations (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX conversations_waiting ON conversations (id) WHERE turn_seq < last_inbound_seq;
CREATE INDEX conversations_recent ON conversations (last_at);

CREATE TABLE log (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq             BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    author_kind     INTEGER NOT NULL,
    author_id       TEXT NOT NULL,
    author_name     TEXT,
    epoch           BIGINT NOT NULL,
    entry_key       TEXT,
    activity        TEXT NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);
CREATE UNIQUE INDEX log_keys ON log (conversation_id, entry_key);

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
    story_path      TEXT NOT NULL
);
CREATE UNIQUE INDEX user_requests_keys ON user_requests (conversation_id, request_key);
CREATE INDEX user_requests_state ON user_requests (state, created_at);

CREATE TABLE presence (
    subject    TEXT NOT NULL,
    connection TEXT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (subject, connection)
);
CREATE INDEX presence_expiry ON presence (expires_at);

CREATE TABLE accounts (
    id             TEXT PRIMARY KEY,
    email          TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL,
    role           INTEGER NOT NULL,
    password_hash  TEXT NOT NULL,
    security_stamp TEXT NOT NULL,
    created_at     BIGINT NOT NULL
);

CREATE TABLE bot_state (
    state_key TEXT PRIMARY KEY,
    document  TEXT NOT NULL,
    version   BIGINT NOT NULL
);
