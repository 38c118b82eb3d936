ALTER TABLE conversations ADD COLUMN returned_at BIGINT;
CREATE INDEX conversations_returned ON conversations (returned_at) WHERE returned_at IS NOT NULL;
