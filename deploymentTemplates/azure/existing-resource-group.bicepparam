using 'existing-resource-group.bicep'

param name = 'lumen-support'
param displayName = 'Lumen'
param adminEmail = 'grace@example.com'

// Passwords come from the environment of whoever deploys, and are in no file.
param adminPassword = readEnvironmentVariable('LIVETAKEOVER_ADMIN_PASSWORD')
param databasePassword = readEnvironmentVariable('LIVETAKEOVER_DATABASE_PASSWORD')
