CREATE INDEX audit_actors ON audit (actor_id, id);
