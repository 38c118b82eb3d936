-- The request that an agent answered while the person was away, until the person says something to that answer.
ALTER TABLE conversations ADD COLUMN replied_request TEXT;
