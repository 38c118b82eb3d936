/**
 * What this page takes of Web Chat. The package as a whole brings speech, and draws cards and Markdown at once; here they are
 * loaded when a line has them (`rich.ts`).
 */
export { default as WebChat, hooks } from 'botframework-webchat-component';
export { createStore } from 'botframework-webchat-core';
export type { StyleOptions } from 'botframework-webchat-api';
