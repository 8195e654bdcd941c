// Asks the server for the page (client/transport.ts).
self.addEventListener('message', async ({ data: { id, url, body, headers } }) => {
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    postMessage({ id, status: response.status, text: await response.text() });
  } catch {
    postMessage({ id, status: 0, text: '' });
  }
});
