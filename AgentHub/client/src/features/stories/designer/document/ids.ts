const signs = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 24 letters or digits that nobody has to think of. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return [...bytes].map(byte => signs[byte % signs.length]).join('');
}
