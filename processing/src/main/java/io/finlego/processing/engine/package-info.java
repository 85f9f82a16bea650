/**
 * The machine that runs a domain's commands. A batch goes through three stages: the loop takes it
 * from the topic and reads it, Postgres applies it (claim, load, decide, write, log), and Kafka
 * publishes it.
 *
 * <p>An application imports {@link io.finlego.processing.engine.ProcessingConfiguration} and sets
 * {@link io.finlego.processing.engine.ProcessingSettings}; all other types are the machine's own.
 * {@code CommandProcessorFactory} puts them together, {@code CommandSession} drives them.
 */
@NullMarked
package io.finlego.processing.engine;

import org.jspecify.annotations.NullMarked;
