-- Keys of programs. A key has the rights of its scope, and never more than its maker has at that moment.
CREATE TABLE api_keys (
    id          TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    ending      TEXT NOT NULL,
    name        TEXT NOT NULL,
    scope       INTEGER NOT NULL,
    made_by_id  TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    used_at     BIGINT
);
CREATE INDEX api_keys_maker ON api_keys (made_by_id);
