-- The groups that stories name. Of a group, which a story may have made up, as much as is kept today.
CREATE INDEX user_requests_groups ON user_requests (substr(group_id, 1, 100)) WHERE group_id IS NOT NULL;
