/** Runs the topology: settings of Kafka Streams, start and stop, failures, health, metrics. */
@NullMarked
package io.finlego.reports.runtime;

import org.jspecify.annotations.NullMarked;
