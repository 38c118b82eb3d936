CREATE INDEX user_requests_waiting ON user_requests (created_at, id) WHERE state <> 3;
CREATE INDEX user_requests_closed ON user_requests (updated_at, id) WHERE state = 3;
DROP INDEX conversations_recent;
CREATE INDEX conversations_recent ON conversations (last_at, id);
