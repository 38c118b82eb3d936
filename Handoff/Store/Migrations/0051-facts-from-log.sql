-- What was before facts were kept is read from the log.
UPDATE conversations SET first_said_at =
    (SELECT MIN(at) FROM log WHERE conversation_id = conversations.id AND author_kind = 1 AND activity LIKE '%"type":"message"%');

-- A takeover is the time of one control epoch: it begins with the line that says so, and ends with the first line of a later epoch.
INSERT INTO takeovers (conversation_id, epoch, agent_id, agent_name, taken_at, answered_at, released_at)
SELECT began.conversation_id, began.epoch, MIN(began.author_id), COALESCE(MIN(began.author_name), ''), MIN(began.at),
    (SELECT MIN(said.at) FROM log said
     WHERE said.conversation_id = began.conversation_id AND said.epoch = began.epoch AND said.entry_key LIKE 'agent:%'),
    (SELECT MIN(later.at) FROM log later WHERE later.conversation_id = began.conversation_id AND later.epoch > began.epoch)
FROM log began
WHERE (began.author_kind = 4 AND began.activity LIKE '%"handoff.status"%' AND began.activity LIKE '%"accepted"%')
   OR (began.author_kind = 3 AND began.activity LIKE '%"livetakeover.transferred"%')
GROUP BY began.conversation_id, began.epoch;

UPDATE user_requests SET taken_at =
    (SELECT MIN(CASE WHEN t.taken_at < user_requests.created_at THEN user_requests.created_at ELSE t.taken_at END) FROM takeovers t
     WHERE t.conversation_id = user_requests.conversation_id
       AND (t.released_at IS NULL OR t.released_at > user_requests.created_at)
       AND (user_requests.state <> 3 OR t.taken_at <= user_requests.updated_at));
UPDATE user_requests SET
    taken_by = (SELECT t.agent_id FROM takeovers t
        WHERE t.conversation_id = user_requests.conversation_id AND t.taken_at <= user_requests.taken_at ORDER BY t.epoch DESC LIMIT 1),
    answered_at = (SELECT MIN(said.at) FROM log said
        WHERE said.conversation_id = user_requests.conversation_id AND said.at >= user_requests.taken_at AND said.entry_key LIKE 'agent:%'
          AND (user_requests.state <> 3 OR said.at <= user_requests.updated_at))
WHERE taken_at IS NOT NULL;
