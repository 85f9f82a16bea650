/** Kafka and Postgres inside this JVM, for the standalone product and for tests. */
@NullMarked
package io.finlego.embedded;

import org.jspecify.annotations.NullMarked;
