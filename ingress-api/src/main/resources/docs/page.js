const configuration = token => ({
  url: 'openapi',
  theme: 'default',
  layout: 'modern',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  persistAuth: false,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  authentication: {
    preferredSecurityScheme: 'bearer',
    ...(token ? { securitySchemes: { bearer: { token } } } : {}),
  },
  metaData: { title: 'FinLego Core API' },
});

let reference = Scalar.createApiReference('#app', configuration());

const element = id => document.getElementById(id);

// "Test Request" sends the token from then on. The viewer takes it over only when it starts.
async function useToken(request) {
  const answer = await fetch('sandbox/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body = await answer.json();
  if (!answer.ok) {
    element('token-state').textContent = body.errors.map(error => error.message).join(' ');
    return;
  }
  reference.destroy();
  reference = Scalar.createApiReference('#app', configuration(body.access_token));
  element('token-state').textContent = `Requests carry a ${request.scope} token for ${body.expires_in / 60} minutes.`;
}

element('system-token').addEventListener('click', () => useToken({ scope: 'system' }));
element('frontoffice-token').addEventListener('click', () =>
  useToken({ scope: 'frontoffice', clientId: element('client-id').value.trim() }));

// Only the sandbox issues tokens.
fetch('openapi/sandbox')
  .then(answer => answer.json())
  .then(group => {
    element('sandbox').hidden = !group.paths?.['/sandbox/token'];
  });
