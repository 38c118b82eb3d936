-- Where a browser that is signed in may be told of news by its push service. It ends with the sign-in.
CREATE TABLE push_subscriptions (
    sign_in_id TEXT PRIMARY KEY REFERENCES sign_ins (id) ON DELETE CASCADE,
    endpoint   TEXT NOT NULL UNIQUE,
    key        TEXT NOT NULL,
    auth       TEXT NOT NULL,
    language   TEXT NOT NULL,
    at         BIGINT NOT NULL
);

-- News that wait to be sent, or were sent a moment ago. What they say is written when they are sent.
CREATE TABLE pushes (
    id              TEXT PRIMARY KEY,
    sign_in_id      TEXT NOT NULL REFERENCES push_subscriptions (sign_in_id) ON DELETE CASCADE,
    kind            TEXT NOT NULL,
    request_id      TEXT,
    conversation_id TEXT,
    made_at         BIGINT NOT NULL,
    due_at          BIGINT,
    sent_at         BIGINT,
    attempts        INTEGER NOT NULL
);
CREATE INDEX pushes_due ON pushes (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX pushes_sent ON pushes (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX pushes_of ON pushes (sign_in_id, kind);
CREATE INDEX pushes_conversation ON pushes (conversation_id) WHERE conversation_id IS NOT NULL;
