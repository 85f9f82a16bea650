/*
 * The viewer takes a document as the parser leaves it: references replaced by what they lead to, and channels, operations
 * and messages knowing their names. This does it for the only references of ours, those of operations.
 */
function parsed(events) {
  const at = (reference) =>
    reference.slice('#/'.length).split('/').reduce((node, name) => node[name], events);
  const named = (objects) => {
    for (const [name, object] of Object.entries(objects)) {
      object['x-parser-unique-object-id'] = name;
    }
  };
  named(events.channels);
  named(events.operations);
  for (const channel of Object.values(events.channels)) {
    named(channel.messages);
  }
  for (const operation of Object.values(events.operations)) {
    operation.channel = at(operation.channel.$ref);
    operation.messages = operation.messages.map((message) => at(message.$ref));
  }
  return { ...events, 'x-parser-spec-parsed': true, 'x-parser-api-version': 3 };
}

function show(events) {
  const config = { show: { sidebar: true }, expand: { messageExamples: true } };
  showAsyncApi(parsed(events), config, document.getElementById('app'));
}

fetch('../asyncapi')
  .then((answer) => answer.json())
  .then(show)
  .catch((problem) => {
    document.getElementById('app').textContent = `The document cannot be shown: ${problem}`;
  });
