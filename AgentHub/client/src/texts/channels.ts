const names: Readonly<Record<string, string>> = {
  acs: 'Azure Communication Services',
  alexa: 'Alexa',
  directline: 'Direct Line',
  email: 'Email',
  emulator: 'Bot Framework Emulator',
  facebook: 'Messenger',
  groupme: 'GroupMe',
  line: 'LINE',
  m365extensions: 'Microsoft 365',
  msteams: 'Teams',
  outlook: 'Outlook',
  slack: 'Slack',
  sms: 'SMS',
  telegram: 'Telegram',
  webchat: 'Web Chat',
};

/** What people call a channel; its id when nobody has told. */
export function channelName(id: string): string {
  return names[id.toLowerCase()] ?? id;
}
