/**
 * What subscribers can read on Kafka, as an AsyncAPI document and as a page.
 *
 * <p>Everything comes from the topic catalogue and the Avro schemas: a topic, or a payload in an
 * event's union, is described as soon as it is there.
 */
@NullMarked
package io.finlego.ingress.reference.asyncapi;

import org.jspecify.annotations.NullMarked;
