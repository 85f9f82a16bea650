/** Serves the schemas of the topics to subscribers, in the REST form of Confluent's registry. */
@NullMarked
package io.finlego.ingress.reference.registry;

import org.jspecify.annotations.NullMarked;
