ALTER TABLE files ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN is_persons INTEGER NOT NULL DEFAULT 0;
CREATE INDEX files_kept ON files (kept_at, is_persons, bytes);

CREATE TABLE file_totals (
    name  TEXT PRIMARY KEY,
    bytes BIGINT NOT NULL
);
INSERT INTO file_totals (name, bytes) VALUES ('all', 0);
