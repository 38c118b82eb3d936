-- From then on the key opens nothing; null: it has no last day.
ALTER TABLE api_keys ADD COLUMN expires_at BIGINT;

-- Since when nothing is sent to a receiver, because somebody paused it; and when it was last resumed. What waited meanwhile is tried for
-- as long from then on as it otherwise is from its own time.
ALTER TABLE webhooks ADD COLUMN paused_at BIGINT;
ALTER TABLE webhooks ADD COLUMN resumed_at BIGINT;
