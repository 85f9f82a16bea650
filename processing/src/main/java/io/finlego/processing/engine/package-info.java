/**
 * The engine that runs a domain's commands. A batch goes through three stages. The consumer loop
 * takes its records from the command topic. Postgres applies it: lock the progress, load, decide,
 * write, and log. Kafka publishes it.
 *
 * <p>An application imports {@link io.finlego.processing.engine.ProcessingConfiguration} and sets
 * {@link io.finlego.processing.engine.ProcessingSettings}. Other code uses no other type of this
 * package. {@code CommandProcessorFactory} creates the parts, and {@code CommandSession} controls
 * the flow.
 */
@NullMarked
package io.finlego.processing.engine;

import org.jspecify.annotations.NullMarked;
