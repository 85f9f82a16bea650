/** Translates Avro schemas to JSON Schema with examples. Knows no topic. */
@NullMarked
package io.finlego.ingress.reference.asyncapi.schema;

import org.jspecify.annotations.NullMarked;
