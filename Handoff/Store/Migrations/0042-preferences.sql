CREATE TABLE agent_preferences (
    account_id TEXT PRIMARY KEY,
    document   TEXT NOT NULL
);
