/** Runs all services in one JVM, with an embedded Kafka and an embedded Postgres. */
@NullMarked
package io.finlego.standalone;

import org.jspecify.annotations.NullMarked;
