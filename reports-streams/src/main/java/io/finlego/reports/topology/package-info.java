/**
 * The Kafka Streams topology that calculates the figures from the ledger's events, with its
 * processors and stores.
 */
@NullMarked
package io.finlego.reports.topology;

import org.jspecify.annotations.NullMarked;
