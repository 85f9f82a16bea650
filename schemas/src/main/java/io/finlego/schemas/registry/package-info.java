/** The schema catalogue in the REST form of Confluent's registry, without any web framework. */
@NullMarked
package io.finlego.schemas.registry;

import org.jspecify.annotations.NullMarked;
