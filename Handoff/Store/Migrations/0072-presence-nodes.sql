ALTER TABLE presence RENAME TO presence_connections;
ALTER TABLE presence_connections ADD COLUMN node TEXT;
CREATE INDEX presence_connections_node ON presence_connections (node) WHERE node IS NOT NULL;

CREATE TABLE presence_nodes (
    id         TEXT PRIMARY KEY,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE VIEW presence AS
    SELECT c.subject, c.connection, COALESCE(n.seen_at, c.seen_at) AS seen_at, COALESCE(n.expires_at, c.expires_at) AS expires_at
    FROM presence_connections c LEFT JOIN presence_nodes n ON n.id = c.node;
