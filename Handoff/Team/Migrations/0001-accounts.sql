CREATE TABLE accounts (
    id               TEXT PRIMARY KEY,
    email            TEXT NOT NULL UNIQUE,
    name             TEXT NOT NULL,
    role             INTEGER NOT NULL,
    password_hash    TEXT NOT NULL,
    created_at       BIGINT NOT NULL,
    two_step_secret  TEXT,
    two_step_since   BIGINT,
    two_step_used    BIGINT NOT NULL DEFAULT 0,
    provider_subject TEXT
);
CREATE UNIQUE INDEX accounts_provider ON accounts (provider_subject) WHERE provider_subject IS NOT NULL;

CREATE TABLE sign_ins (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    way        INTEGER NOT NULL,
    browser    TEXT,
    at         BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX sign_ins_account ON sign_ins (account_id);

CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash  TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE password_links (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL
);

CREATE TABLE invitations (
    id         TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    email      TEXT NOT NULL,
    role       INTEGER NOT NULL,
    invited_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX invitations_email ON invitations (email);

CREATE TABLE team_rules (
    name TEXT PRIMARY KEY
);

CREATE TABLE tries (
    subject   TEXT PRIMARY KEY,
    count     INTEGER NOT NULL,
    forget_at BIGINT NOT NULL
);
