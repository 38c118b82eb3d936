metadata name = 'LiveTakeover in a resource group of its own'
metadata description = 'Makes the resource group, and in it what existing-resource-group.bicep makes.'

targetScope = 'subscription'

@description('The resource group to make.')
param resourceGroupName string

@description('Where it and its resources live.')
param location string

@description('Names every resource. Its host is <name>.azurewebsites.net, so it must be free in all of Azure.')
@minLength(3)
@maxLength(20)
param name string

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

resource group 'Microsoft.Resources/resourceGroups@2024-07-01' = {
  name: resourceGroupName
  location: location
}

module product 'existing-resource-group.bicep' = {
  scope: group
  name: 'livetakeover'
  params: {
    name: name
    location: location
    displayName: displayName
    adminEmail: adminEmail
    adminPassword: adminPassword
    databasePassword: databasePassword
    hostSku: hostSku
    instances: instances
    botSku: botSku
    collectorImage: collectorImage
  }
}

output chatPage string = product.outputs.chatPage
output agentHub string = product.outputs.agentHub
output webApp string = product.outputs.webApp
