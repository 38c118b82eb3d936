ALTER TABLE accounts ADD COLUMN two_step_secret TEXT;
ALTER TABLE accounts ADD COLUMN two_step_since BIGINT;
ALTER TABLE accounts ADD COLUMN two_step_used BIGINT NOT NULL DEFAULT 0;

CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash  TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE team_rules (
    name TEXT PRIMARY KEY
);
