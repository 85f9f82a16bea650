/**
 * Starts and stops Kafka Streams with the reports' topology, reacts to failures, and provides the
 * health indicators and the metrics.
 */
@NullMarked
package io.finlego.reports.runtime;

import org.jspecify.annotations.NullMarked;
