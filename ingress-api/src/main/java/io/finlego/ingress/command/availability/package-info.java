/**
 * Tells whether the API can accept commands. Probes check Kafka and Postgres at intervals. So the
 * API refuses a command at once while one of them is down, instead of waiting for a time-out.
 */
@NullMarked
package io.finlego.ingress.command.availability;

import org.jspecify.annotations.NullMarked;
