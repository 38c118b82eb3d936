CREATE INDEX story_revision_files_story ON story_revision_files (story_id, number);
CREATE INDEX story_revision_files_hash ON story_revision_files (hash);
