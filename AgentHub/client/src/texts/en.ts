export const en = {
  productName: 'Agent hub',
  loading: 'Loading…',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  you: 'You',
  bot: 'Bot',
  user: 'User',
  unnamedUser: 'Guest',
  backToList: 'Back to the list',
  signOut: 'Sign out',
  somebody: 'An agent',

  account: {
    email: 'Email',
    name: 'Your name',
    nameHint: 'Colleagues see it, and the notices in conversations carry it.',
    passwordHint: 'At least 10 characters.',
  },

  roles: {
    Administrator: 'Administrator',
    SupportAgent: 'Support agent',
    BotDesigner: 'Bot designer',
    Viewer: 'Viewer',
  },

  lookBack: {
    more: 'Look further back',
    looking: 'Looking further back…',
    nothingYet: 'Nothing is found among the newest.',
    partial: 'Old conversations are still being added to the search. They will be found later.',
    inVain: 'Search for a word or a number: signs alone find nothing.',
  },

  presence: {
    online: 'Online',
    offline: 'Offline',
    leftAgo: (span: string) => `Left ${span} ago`,
    heardOf: (span: string, channel: string) => `Heard of ${span} ago on ${channel}`,
    neverSeen: 'Not seen yet',
  },

  commands: {
    go: (screen: string) => `Go to ${screen}`,
    next: 'Next in the list',
    previous: 'Previous in the list',
    take: 'Take control',
    release: 'Release control',
    write: 'Write in the live conversation',
    find: 'Find in the list',
    nth: (n: number | string) => `Open live conversation ${n}`,
    nthOf: '1 to 9',
    goAway: 'Set yourself away or available',
    togglePanel: 'Show or hide the live conversation panel',
    help: 'Show keyboard shortcuts',
    held: (command: string) => `“${command}” has this key. Choose another, or turn that one off first.`,
    browsers: 'The browser keeps this key for itself. Choose another one.',
    palette: 'Open the command palette',
    seeRequest: 'See associated User Request',
    signOut: 'Sign out',
    note: 'Internal note',
    nextUnread: 'Next conversation with something unread',
    transfer: 'Transfer…',
  },

  errors: {
    offline: 'The server cannot be reached. Check your connection, then try again.',
    signedOut: 'You have been signed out. Sign in again to go on.',
    forbidden: 'Your role does not allow this.',
    notFound: 'It does not exist, or not any more.',
    other: (status: number) => `The server refused (${status}). Try again; if it stays so, tell an administrator.`,
    screen: 'Something on this page went wrong.',
    row: 'This row cannot be shown.',
  },
};

export type Texts = typeof en;
