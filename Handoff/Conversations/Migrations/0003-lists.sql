-- Each list is read in its own order from an index: nothing is sorted, and a page ends where it is full.
DROP INDEX user_requests_state;
DROP INDEX user_requests_asked;
CREATE INDEX user_requests_asked ON user_requests (created_at, id);
CREATE INDEX user_requests_conversation ON user_requests (conversation_id, created_at, id);

DROP INDEX conversations_held;
CREATE INDEX conversations_held ON conversations (holder_id, created_at, id) WHERE holder_id IS NOT NULL;
CREATE INDEX conversations_live ON conversations (created_at, id) WHERE holder_id IS NOT NULL;
DROP INDEX conversations_user;
CREATE INDEX conversations_user ON conversations (user_id, created_at);
-- Of a locale, which a stranger may have made up, as much as names a language.
CREATE INDEX conversations_kinds ON conversations (channel_id, substr(locale, 1, 12));

DROP INDEX deliveries_failed;
CREATE INDEX deliveries_failed ON deliveries (at, seq) WHERE failure IS NOT NULL;

-- Whether a request was made or an agent took control: figures count it without looking for either. Control and erasure each
-- add to the epoch.
ALTER TABLE conversations ADD COLUMN met_human INTEGER NOT NULL DEFAULT 0;
UPDATE conversations SET met_human = 1
    WHERE epoch > CASE WHEN erased_at IS NULL THEN 0 ELSE 1 END OR id IN (SELECT conversation_id FROM user_requests);
DROP INDEX conversations_begun;
CREATE INDEX conversations_begun ON conversations (first_said_at, met_human) WHERE first_said_at IS NOT NULL;
