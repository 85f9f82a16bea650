/** Serves the schemas of the topics to subscribers, by the REST API of Confluent's registry. */
@NullMarked
package io.finlego.ingress.reference.registry;

import org.jspecify.annotations.NullMarked;
