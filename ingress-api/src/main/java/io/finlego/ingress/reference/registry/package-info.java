/** The schemas of the topics, for subscribers, in the REST form of Confluent's registry. */
@NullMarked
package io.finlego.ingress.reference.registry;

import org.jspecify.annotations.NullMarked;
