/** Sends commands to the ledger's command topic and reads their events from the event topic. */
@NullMarked
package io.finlego.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
