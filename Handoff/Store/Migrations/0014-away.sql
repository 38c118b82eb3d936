CREATE TABLE agents_away (
    account_id TEXT PRIMARY KEY,
    since      BIGINT NOT NULL
);
