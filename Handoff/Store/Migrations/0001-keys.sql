CREATE TABLE kept_keys (
    purpose  TEXT NOT NULL,
    id       TEXT NOT NULL,
    document TEXT NOT NULL,
    made_at  BIGINT NOT NULL,
    PRIMARY KEY (purpose, id)
);
