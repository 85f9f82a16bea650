/** Translates Avro schemas to JSON Schema, and makes examples of Avro records. */
@NullMarked
package io.finlego.ingress.reference.asyncapi.schema;

import org.jspecify.annotations.NullMarked;
