// Runs the script of the reference's page with stand-ins for the browser and the viewer, clicks, and prints what happened.
const fs = require('fs');
const vm = require('vm');

const elements = {};
const element = id => (elements[id] ??= {
  hidden: true,
  value: '',
  textContent: '',
  listeners: {},
  addEventListener(type, listener) {
    this.listeners[type] = listener;
  },
});
const viewers = [];
const requests = [];
const sandbox = process.argv[3] === 'sandbox';

const page = {
  document: { getElementById: element },
  Scalar: {
    createApiReference(_, configuration) {
      const viewer = { token: configuration.authentication.securitySchemes?.bearer.token ?? null, destroyed: false };
      viewers.push(viewer);
      return { destroy: () => { viewer.destroyed = true; } };
    },
  },
  fetch: async (path, options) => {
    if (path === 'openapi/sandbox') {
      return { ok: true, json: async () => ({ paths: sandbox ? { '/sandbox/token': {} } : {} }) };
    }
    requests.push(`${options.method} ${path} ${options.body}`);
    return { ok: true, json: async () => ({ access_token: `token-${requests.length}`, expires_in: 3600 }) };
  },
};

element('client-id').value = ' 01980a4e ';
vm.runInNewContext(fs.readFileSync(process.argv[2], 'utf8'), page);
setTimeout(async () => {
  await element('system-token').listeners.click();
  await element('frontoffice-token').listeners.click();
  console.log(JSON.stringify({ hidden: element('sandbox').hidden, requests, viewers }));
}, 50);
