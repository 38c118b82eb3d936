/** The details of an entry, in words; those that it does not have are empty. */
export interface Words {
  user: string;
  holder: string;
  name: string;
  email: string;
  role: string;
  from: string;
  to: string;
  until: string;
  invitedBy: string;
  left: string;
  lines: string;
  conversations: string;
  /** The names of stories. */
  stories: string;
  /** Of a revision of the stories. */
  number: string;
  /** Why an e-mail was not taken. */
  rule: string;
}
