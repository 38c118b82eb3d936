CREATE TABLE story_texts (
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL
);

CREATE TABLE story_revisions (
    number         BIGINT PRIMARY KEY,
    revision       TEXT NOT NULL,
    published_at   BIGINT NOT NULL,
    publisher_id   TEXT,
    publisher_name TEXT
);
CREATE INDEX story_revisions_revision ON story_revisions (revision, number);

CREATE TABLE story_revision_files (
    number   BIGINT NOT NULL REFERENCES story_revisions (number),
    place    INTEGER NOT NULL,
    story_id TEXT NOT NULL,
    file     TEXT NOT NULL,
    hash     TEXT NOT NULL REFERENCES story_texts (hash),
    PRIMARY KEY (number, place)
);

CREATE TABLE story_drafts (
    story_id   TEXT PRIMARY KEY,
    text       TEXT,
    saved_at   BIGINT NOT NULL,
    saver_id   TEXT NOT NULL,
    saver_name TEXT NOT NULL
);
