-- The logo of the chat page. What else it looks like is in bot_settings.
CREATE TABLE chat_logos (
    id           TEXT PRIMARY KEY,
    content_type TEXT NOT NULL,
    content      BYTEA NOT NULL
);
