CREATE INDEX conversations_user_begins ON conversations (LOWER(user_id) COLLATE "C", created_at) WHERE erased_at IS NULL;
