UPDATE user_requests SET story = story_path::json -> -1 ->> 'story';

UPDATE takeovers SET story =
    (SELECT r.story FROM user_requests r
     WHERE r.conversation_id = takeovers.conversation_id AND r.created_at <= takeovers.taken_at AND (r.state <> 3 OR r.updated_at > takeovers.taken_at)
     ORDER BY r.created_at DESC, r.id DESC LIMIT 1);
