CREATE TABLE sign_ins (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    way        INTEGER NOT NULL,
    browser    TEXT,
    at         BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX sign_ins_account ON sign_ins (account_id);
ALTER TABLE accounts DROP COLUMN security_stamp;

CREATE TABLE tries (
    subject   TEXT PRIMARY KEY,
    count     INTEGER NOT NULL,
    forget_at BIGINT NOT NULL
);
