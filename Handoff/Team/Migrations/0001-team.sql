CREATE TABLE audit (
    id         TEXT PRIMARY KEY,
    at         BIGINT NOT NULL,
    actor_id   TEXT,
    actor_name TEXT,
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    details    TEXT NOT NULL,
    reason     TEXT
);
CREATE INDEX audit_actions ON audit (action, id);
CREATE INDEX audit_subjects ON audit (subject);
CREATE INDEX audit_actors ON audit (actor_id, id);

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

CREATE TABLE transfers (
    conversation_id TEXT PRIMARY KEY REFERENCES conversations (id),
    epoch           BIGINT NOT NULL,
    from_id         TEXT NOT NULL,
    from_name       TEXT NOT NULL,
    to_id           TEXT NOT NULL,
    to_name         TEXT NOT NULL,
    note            TEXT,
    offered_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE INDEX transfers_to ON transfers (to_id);
CREATE INDEX transfers_from ON transfers (from_id);

CREATE TABLE agents_away (
    account_id TEXT PRIMARY KEY,
    since      BIGINT NOT NULL
);

CREATE TABLE agent_preferences (
    account_id TEXT PRIMARY KEY,
    document   TEXT NOT NULL
);

CREATE TABLE agent_pictures (
    account_id   TEXT PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    content_type TEXT NOT NULL,
    content      BYTEA NOT NULL
);

CREATE TABLE canned_answers (
    id         TEXT PRIMARY KEY,
    shortcut   TEXT NOT NULL UNIQUE,
    text       TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    updated_by TEXT NOT NULL
);

CREATE TABLE identities (
    subject         TEXT PRIMARY KEY,
    user_id         TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    name            TEXT,
    attributes      TEXT NOT NULL,
    updated_at      BIGINT NOT NULL
);
CREATE UNIQUE INDEX identities_user ON identities (user_id);

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

CREATE TABLE support_schedules (
    bot_id           TEXT PRIMARY KEY,
    version          BIGINT NOT NULL,
    document         TEXT,
    document_version BIGINT NOT NULL,
    away_from        BIGINT,
    away_until       BIGINT,
    away_by          TEXT
);
