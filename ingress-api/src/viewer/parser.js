/* Of AsyncAPI's parser only the model of a parsed document: parsing would compile code, which the page's policy forbids. */
export * from '@asyncapi/parser/esm/document.js';
export * from '@asyncapi/parser/esm/models/index.js';
export { unstringify } from '@asyncapi/parser/esm/stringify.js';

export class Parser {
  registerSchemaParser() {}
}
export const fromURL = () => {};
export const AvroSchemaParser = () => {};
export const OpenAPISchemaParser = () => {};
export const ProtoBuffSchemaParser = () => {};
