/** Serves the schema catalogue by the REST API of Confluent's registry, without a web framework. */
@NullMarked
package io.finlego.schemas.registry;

import org.jspecify.annotations.NullMarked;
