metadata description = 'The store: PostgreSQL, inside the network only. Its connection string goes to the key vault and nowhere else.'

param name string
param location string
param subnetId string
param zoneId string
param keyVaultName string

@secure()
param password string

var user = 'livetakeover'
var databaseName = 'livetakeover'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: user
    administratorLoginPassword: password
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zoneId
      publicNetworkAccess: 'Disabled'
    }
  }

  resource database 'databases' = {
    name: databaseName
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: keyVaultName
}

resource connectionString 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'store-connection-string'
  properties: {
    value: 'Host=${server.properties.fullyQualifiedDomainName};Database=${databaseName};Username=${user};Password="${replace(password, '"', '""')}";SSL Mode=VerifyFull;Maximum Pool Size=40'
  }
}
