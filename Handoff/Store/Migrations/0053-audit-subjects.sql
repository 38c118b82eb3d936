CREATE INDEX audit_subjects ON audit (subject);
