CREATE TABLE bot_settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE agent_pictures (
    account_id   TEXT PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    content_type TEXT NOT NULL,
    content      BYTEA NOT NULL
);
