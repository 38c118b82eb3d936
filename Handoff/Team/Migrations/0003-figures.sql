-- The latest name of agents who were renamed: takeovers, of which there may be any number, keep the name of their time.
CREATE TABLE agent_names (
    agent_id TEXT PRIMARY KEY,
    name     TEXT NOT NULL
);
