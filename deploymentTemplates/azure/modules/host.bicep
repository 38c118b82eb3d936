metadata description = 'The host: App Service on Linux with .NET 10, and beside it a collector that passes OTLP on to Application Insights.'

param name string
param location string
param sku string
param instances int
param subnetId string
param identityId string
param identityClientId string
param identityTenantId string
param adminEmail string
param keyVaultName string
param collectorImage string

func fromVault(vault string, name string) string => '@Microsoft.KeyVault(VaultName=${vault};SecretName=${name})'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: { reserved: true }
}

resource host 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // An agent's live connection stays on its node.
    clientAffinityEnabled: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet LiveTakeover.Bot.dll'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
      appSettings: [for setting in items(settings): { name: setting.key, value: setting.value }]
    }
  }

  resource collector 'sitecontainers' = {
    name: 'collector'
    properties: {
      isMain: false
      image: collectorImage
      targetPort: '4318'
      startUpCommand: '--config=env:COLLECTOR_CONFIG'
      // The value names the setting above that it is taken from.
      environmentVariables: [
        { name: 'COLLECTOR_CONFIG', value: 'COLLECTOR_CONFIG' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: 'APPLICATIONINSIGHTS_CONNECTION_STRING' }
      ]
    }
  }
}

var settings = {
  ASPNETCORE_URLS: 'http://+:8080'
  ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
  PORT: '8080'
  Handoff__Enabled: 'true'
  // Kept by App Service, and shared by its instances.
  Handoff__DataFolder: '/home/livetakeover'
  Handoff__Store__Provider: 'PostgreSQL'
  Handoff__Store__ConnectionString: fromVault(keyVaultName, 'store-connection-string')
  AgentHub__Setup__AdminEmail: adminEmail
  AgentHub__Setup__AdminPassword: fromVault(keyVaultName, 'admin-password')
  Uploads__ConnectionString: fromVault(keyVaultName, 'uploads-connection-string')
  Channels__AppType: 'ManagedIdentity'
  Channels__AppId: identityClientId
  Channels__TenantId: identityTenantId
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318'
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf'
  COLLECTOR_CONFIG: loadTextContent('collector.yaml')
  APPLICATIONINSIGHTS_CONNECTION_STRING: fromVault(keyVaultName, 'insights-connection-string')
}

output name string = host.name
output hostName string = host.properties.defaultHostName
