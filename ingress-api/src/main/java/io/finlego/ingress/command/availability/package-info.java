/**
 * Whether commands can be accepted and reads answered: looks at Kafka and Postgres twice a second,
 * so that nothing has to time out.
 */
@NullMarked
package io.finlego.ingress.command.availability;

import org.jspecify.annotations.NullMarked;
