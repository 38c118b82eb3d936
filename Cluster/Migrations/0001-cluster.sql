CREATE TABLE cluster_members (
    address  TEXT PRIMARY KEY,
    etag     TEXT NOT NULL,
    member   TEXT NOT NULL,
    alive_at BIGINT NOT NULL
);
CREATE TABLE cluster_version (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    etag    TEXT NOT NULL
);
INSERT INTO cluster_version (id, version, etag) VALUES (1, 0, '0');
