metadata description = 'The bot\'s registration with Azure Bot Service, and the channels that people write from.'

param name string
param displayName string
param sku string
param hostName string
param identityId string
param identityClientId string
param identityTenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: displayName
    endpoint: 'https://${hostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppTenantId: identityTenantId
    msaAppMSIResourceId: identityId
  }

  resource webChat 'channels' = {
    name: 'WebChatChannel'
    location: 'global'
    properties: { channelName: 'WebChatChannel', properties: {} }
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, acceptedTerms: true } }
  }

  resource directLine 'channels' = {
    name: 'DirectLineChannel'
    location: 'global'
    properties: { channelName: 'DirectLineChannel', properties: { sites: [{ siteName: 'Default Site', isEnabled: true, isV1Enabled: false, isV3Enabled: true }] } }
  }
}
