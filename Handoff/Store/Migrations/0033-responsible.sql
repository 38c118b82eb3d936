UPDATE user_requests SET
    state = 2,
    assignee_id = (SELECT holder_id FROM conversations WHERE id = user_requests.conversation_id),
    assignee_name = (SELECT holder_name FROM conversations WHERE id = user_requests.conversation_id)
WHERE state <> 3 AND EXISTS (SELECT 1 FROM conversations WHERE id = user_requests.conversation_id AND holder_id IS NOT NULL);

CREATE INDEX user_requests_responsible ON user_requests (assignee_id, created_at, id) WHERE state <> 3;
