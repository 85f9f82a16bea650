/** Tests of the machinery on a real Kafka and a real Postgres, with a domain of counters. */
@NullMarked
package io.finlego.processing.engine;

import org.jspecify.annotations.NullMarked;
