-- Who made a link, so that it ends with their rights. Links from before this version have no maker and end by their time.
ALTER TABLE invitations ADD COLUMN invited_by_id TEXT;
ALTER TABLE password_links ADD COLUMN made_by_id TEXT;

-- Before this version a member who left kept what was assigned to them.
UPDATE user_requests SET assignee_id = NULL, assignee_name = NULL
    WHERE state = 1 AND assignee_id NOT IN (SELECT id FROM accounts WHERE role IN (3, 4));
DELETE FROM agents_away WHERE account_id NOT IN (SELECT id FROM accounts WHERE role IN (3, 4));
DELETE FROM agent_news WHERE account_id NOT IN (SELECT id FROM accounts WHERE role IN (3, 4));
