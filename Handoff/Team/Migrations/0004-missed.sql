-- What people said that no story took, for the people who write stories. Only the newest are kept; they go with the conversation.
CREATE TABLE missed_sentences (
    conversation_id TEXT NOT NULL,
    seq             BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    text            TEXT NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX missed_sentences_newest ON missed_sentences (at, conversation_id, seq);
