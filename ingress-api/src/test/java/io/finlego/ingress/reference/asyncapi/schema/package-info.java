/** Tests of the translation of Avro schemas. */
@NullMarked
package io.finlego.ingress.reference.asyncapi.schema;

import org.jspecify.annotations.NullMarked;
