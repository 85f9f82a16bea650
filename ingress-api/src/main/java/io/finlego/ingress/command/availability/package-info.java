/**
 * Tells whether commands can be accepted and reads answered. Probes look at Kafka and Postgres
 * twice a second. So a request is refused at once instead of waiting for a time-out.
 */
@NullMarked
package io.finlego.ingress.command.availability;

import org.jspecify.annotations.NullMarked;
