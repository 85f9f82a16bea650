/**
 * The engine that runs a domain's commands. A batch goes through three phases. The consumer loop
 * takes the records of the batch from the command topic. A transaction in Postgres applies the
 * batch: it locks the progress, loads the data, decides the commands, and stores the changes and
 * the outcomes. A transaction in Kafka publishes the events of the batch.
 *
 * <p>An application imports {@link io.finlego.processing.engine.ProcessingConfiguration} and sets
 * {@link io.finlego.processing.engine.ProcessingSettings}. Other code uses no other type of this
 * package. {@code CommandProcessorFactory} creates the parts, and {@code CommandSession} controls
 * the flow.
 */
@NullMarked
package io.finlego.processing.engine;

import org.jspecify.annotations.NullMarked;
