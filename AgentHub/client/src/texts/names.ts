/** What to call somebody who gave no name: two guests at once are told apart by the end of their id. */
export function nameOf(user: { readonly id: string; readonly name?: string | null }, guest: string): string {
  return user.name || `${guest} ${user.id.slice(-4).toUpperCase()}`;
}
