/**
 * Describes the topics that subscribers can read, in an AsyncAPI document and on a page.
 *
 * <p>The document is made from the catalogue of topics and the Avro schemas. So a new topic or a
 * new payload of an event appears in the document without further code.
 */
@NullMarked
package io.finlego.ingress.reference.asyncapi;

import org.jspecify.annotations.NullMarked;
