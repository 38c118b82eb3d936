-- The members of the team in the audit log. People who erased their own data are in it as "User", and are many.
CREATE INDEX audit_team ON audit (actor_id, id) WHERE actor_name <> 'User';
