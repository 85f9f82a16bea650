/**
 * Describes what subscribers can read on Kafka, as an AsyncAPI document and as a page.
 *
 * <p>Everything comes from the topic catalogue and the Avro schemas: a new topic, or a new payload
 * in an event's union, is described without further work.
 */
@NullMarked
package io.finlego.ingress.reference.asyncapi;

import org.jspecify.annotations.NullMarked;
