/**
 * Tells whether commands can be accepted and reads answered. Probes look at Kafka and Postgres
 * twice a second, so that requests need not wait for time-outs.
 */
@NullMarked
package io.finlego.ingress.command.availability;

import org.jspecify.annotations.NullMarked;
