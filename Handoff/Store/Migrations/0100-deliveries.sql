-- A line that did not reach its channel may go again.
ALTER TABLE deliveries ADD COLUMN again_at BIGINT;
CREATE INDEX deliveries_failed ON deliveries (at) WHERE failure IS NOT NULL;
CREATE INDEX deliveries_again ON deliveries (conversation_id, seq) WHERE again_at IS NOT NULL;

-- Why the next line waits, while its channel does not take it.
ALTER TABLE outbox ADD COLUMN waits_since BIGINT;
ALTER TABLE outbox ADD COLUMN waits_for TEXT;
CREATE INDEX outbox_waiting ON outbox (waits_since) WHERE waits_since IS NOT NULL;
