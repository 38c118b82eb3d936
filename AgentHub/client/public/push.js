// Shows the notifications that the host sends while the hub is closed, and opens the hub at a click. It keeps nothing, and answers no
// request of a page.
self.addEventListener('push', event => {
  const { title, body, url, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, renotify: true, data: { url }, icon: '/hub/favicon.svg' }),
  );
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.url));
});

/** In a tab that has the hub open, or else in a new one. */
async function show(url) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const hub = tabs.find(tab => new URL(tab.url).pathname.startsWith('/hub/'));
  if (!hub) return self.clients.openWindow(url);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a tab of this worker's own origin, not a window
  hub.postMessage({ open: url });
  return hub.focus();
}
