-- The same answer in other languages: a JSON object of texts by language.
ALTER TABLE canned_answers ADD COLUMN translations TEXT;

-- How far an agent has read a conversation.
CREATE TABLE read_marks (
    account_id      TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq             BIGINT NOT NULL,
    PRIMARY KEY (account_id, conversation_id)
);
CREATE INDEX read_marks_of ON read_marks (conversation_id);

-- In minutes of the support team's hours; no row and no number: no target. The group '' is everybody who has none of their own.
CREATE TABLE response_targets (
    group_id     TEXT PRIMARY KEY,
    first_answer BIGINT,
    answer       BIGINT
);

-- Each answer of an agent to what a person had said, as a fact for the figures: no words.
CREATE TABLE agent_answers (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq             BIGINT NOT NULL,
    agent_id        TEXT NOT NULL,
    agent_name      TEXT NOT NULL,
    group_id        TEXT,
    story           TEXT,
    asked_at        BIGINT NOT NULL,
    answered_at     BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX agent_answers_asked ON agent_answers (asked_at);

-- What an agent narrows a list down to, by a name.
CREATE TABLE saved_views (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    screen     TEXT NOT NULL,
    name       TEXT NOT NULL,
    query      TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX saved_views_of ON saved_views (account_id, created_at);

-- The takeovers of an agent in the transcripts.
CREATE INDEX takeovers_agent ON takeovers (agent_id, conversation_id);
