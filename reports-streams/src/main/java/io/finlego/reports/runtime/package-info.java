/**
 * Starts and stops Kafka Streams with the reports' topology. Has the settings, the reaction to
 * failures, the health indicators and the metrics.
 */
@NullMarked
package io.finlego.reports.runtime;

import org.jspecify.annotations.NullMarked;
