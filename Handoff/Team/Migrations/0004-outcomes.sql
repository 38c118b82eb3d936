-- What came of a takeover: the agent's word for it, and what the person said of it.
ALTER TABLE takeovers ADD COLUMN outcome TEXT;
ALTER TABLE takeovers ADD COLUMN score INTEGER;
ALTER TABLE takeovers ADD COLUMN word TEXT;

CREATE TABLE conversation_tags (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    tag             TEXT NOT NULL,
    PRIMARY KEY (conversation_id, tag)
);
