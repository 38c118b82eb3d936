-- The message by language, as JSON, where its story says it in several.
ALTER TABLE user_requests ADD COLUMN translations TEXT;
