// The real client of Direct Line, run by DirectLineJsTests. Commands come in by line, what happens goes out by line.
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';

// Without a WebSocket in the global scope it would poll.
Object.assign(globalThis, { window: globalThis, XMLHttpRequest, WebSocket });
const { DirectLine } = (await import('botframework-directlinejs')).default;

const [domain, token] = process.argv.slice(2);
const sockets = [];

class KnownSocket extends WebSocket {
  constructor(url) {
    super(url);
    sockets.push(this);
    this.on('open', () => tell('socket', { open: true }));
    this.on('close', () => tell('socket', { open: false }));
  }
}

// The shortest wait that the client would ever draw before it reconnects: three seconds.
const line = new DirectLine({ domain, token, WebSocket: KnownSocket, random: () => 0, conversationStartProperties: { locale: 'en' } });
line.connectionStatus$.subscribe((status) => tell('status', { status }));
line.activity$.subscribe((activity) => tell('activity', { activity }));

const commands = {
  async say({ text, count = 1 }) {
    await Promise.all(Array.from({ length: count }, (_, n) => post(count === 1 ? text : `${text} ${n}`)));
    tell('said', { text });
  },
  cut() {
    sockets.at(-1).terminate();
  },
};

function post(text) {
  const clientActivityID = Math.random().toString(36).slice(2);
  const activity = { type: 'message', text, from: { id: 'dl_ada', role: 'user' }, channelData: { clientActivityID } };
  return new Promise((resolve) => {
    line.postActivity(activity).subscribe(
      (id) => resolve(tell('posted', { text, id })),
      (error) => resolve(tell('refused', { text, status: error.status })),
    );
  });
}

function tell(what, details) {
  process.stdout.write(`${JSON.stringify({ what, ...details })}\n`);
}

createInterface({ input: process.stdin })
  .on('line', (command) => {
    const { run, ...details } = JSON.parse(command);
    commands[run](details);
  })
  .on('close', () => process.exit(0));
