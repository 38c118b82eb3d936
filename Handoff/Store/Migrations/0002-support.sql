CREATE TABLE support_schedules (
    bot_id           TEXT PRIMARY KEY,
    version          BIGINT NOT NULL,
    document         TEXT,
    document_version BIGINT NOT NULL,
    away_from        BIGINT,
    away_until       BIGINT,
    away_by          TEXT
);
