/**
 * Direct Line's client mends a lost socket by itself but tells nobody that it was lost; this tells.
 * @param heard called with true when a socket opens, with false when it closes
 */
export function watchedSocket(heard: (open: boolean) => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', () => heard(true));
      this.addEventListener('close', () => heard(false));
    }
  };
}
