-- E-mails that wait to be sent, were sent a moment ago, or failed. What they say is written when they are sent.
CREATE TABLE mails (
    id              TEXT PRIMARY KEY,
    kind            TEXT NOT NULL,
    address         TEXT,
    locale          TEXT,
    conversation_id TEXT,
    seq             BIGINT,
    account_id      TEXT,
    by_name         TEXT,
    link            TEXT,
    made_at         BIGINT NOT NULL,
    due_at          BIGINT,
    sent_at         BIGINT,
    attempts        INTEGER NOT NULL,
    failure         TEXT
);
CREATE INDEX mails_due ON mails (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX mails_sent ON mails (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX mails_failed ON mails (made_at, id) WHERE due_at IS NULL AND sent_at IS NULL;
CREATE INDEX mails_conversation ON mails (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX mails_account ON mails (account_id, kind) WHERE account_id IS NOT NULL;

-- Links by which a person comes back into their conversation, once.
CREATE TABLE mail_links (
    token_hash      TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE INDEX mail_links_conversation ON mail_links (conversation_id);
CREATE INDEX mail_links_expiry ON mail_links (expires_at);

-- Addresses that want no e-mail. Of an address there is only a hash.
CREATE TABLE mail_refusals (
    address_hash TEXT PRIMARY KEY,
    refused_at   BIGINT NOT NULL
);
