metadata name = 'LiveTakeover'
metadata description = 'The whole product in a resource group that is there: App Service, Azure Bot with its channels, PostgreSQL, blobs, key vault, Application Insights.'

@description('Names every resource. Its host is <name>.azurewebsites.net, so it must be free in all of Azure.')
@minLength(3)
@maxLength(20)
param name string

@description('Where the resources live.')
param location string = resourceGroup().location

@description('What channels call the bot.')
param displayName string = name

@description('The first administrator of the agent hub.')
param adminEmail string

@description('Their password. It is kept in the key vault.')
@secure()
@minLength(12)
param adminPassword string

@description('The password of the database. It is kept in the key vault; nobody has to know it.')
@secure()
@minLength(16)
param databasePassword string

@description('The App Service plan. Network integration needs B1 or more.')
param hostSku string = 'B1'

@description('How many nodes serve at once.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('The pricing tier of the bot\'s registration.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('The OpenTelemetry collector beside the host.')
param collectorImage string = 'docker.io/otel/opentelemetry-collector-contrib:0.139.0'

// Names that must be free in all of Azure, and short.
var unique = uniqueString(resourceGroup().id, name)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: { name: 'kv-${unique}', location: location, readerPrincipalId: identity.outputs.principalId, adminPassword: adminPassword }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-${unique}'
    location: location
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    keyVaultName: secrets.outputs.name
    password: databasePassword
  }
}

module files 'modules/files.bicep' = {
  name: 'files'
  params: { name: 'files${unique}', location: location, keyVaultName: secrets.outputs.name }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: { name: name, location: location, keyVaultName: secrets.outputs.name }
}

module host 'modules/host.bicep' = {
  name: 'host'
  params: {
    name: name
    location: location
    sku: hostSku
    instances: instances
    subnetId: network.outputs.hostSubnetId
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityTenantId: identity.outputs.tenantId
    adminEmail: adminEmail
    keyVaultName: secrets.outputs.name
    collectorImage: collectorImage
  }
  // They put secrets into the vault that the host reads when it starts.
  dependsOn: [database, files, insights]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    displayName: displayName
    sku: botSku
    hostName: host.outputs.hostName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    identityTenantId: identity.outputs.tenantId
  }
}

output chatPage string = 'https://${host.outputs.hostName}/'
output agentHub string = 'https://${host.outputs.hostName}/hub/'
output webApp string = host.outputs.name
