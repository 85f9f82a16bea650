/**
 * Runs Kafka inside this JVM and Postgres as child processes, for the standalone product and for
 * tests.
 */
@NullMarked
package io.finlego.embedded;

import org.jspecify.annotations.NullMarked;
