ALTER TABLE accounts ADD COLUMN provider_subject TEXT;
CREATE UNIQUE INDEX accounts_provider ON accounts (provider_subject) WHERE provider_subject IS NOT NULL;
