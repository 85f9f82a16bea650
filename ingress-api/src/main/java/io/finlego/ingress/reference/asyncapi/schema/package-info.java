/** Avro schemas in the words of JSON Schema, with examples: pure translation, of no topic. */
@NullMarked
package io.finlego.ingress.reference.asyncapi.schema;

import org.jspecify.annotations.NullMarked;
