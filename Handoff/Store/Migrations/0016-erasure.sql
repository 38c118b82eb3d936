ALTER TABLE conversations ADD COLUMN erased_at BIGINT;
CREATE INDEX conversations_user ON conversations (user_id);
