import React from 'react';
import { createRoot } from 'react-dom/client';
import AsyncApi from '@asyncapi/react-component/lib/esm/without-parser.js';

globalThis.showAsyncApi = (schema, config, element) =>
  createRoot(element).render(React.createElement(AsyncApi, { schema, config }));
