/**
 * Serves the schema catalogue in the REST form of Confluent's registry, without a web framework.
 */
@NullMarked
package io.finlego.schemas.registry;

import org.jspecify.annotations.NullMarked;
