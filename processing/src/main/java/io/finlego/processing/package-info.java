/**
 * The types with which a domain uses the command engine. A domain implements {@link
 * io.finlego.processing.CommandDomain}, receives each command as a {@link
 * io.finlego.processing.ReceivedCommand}, and returns one {@link io.finlego.processing.Outcome} for
 * each command. A {@link io.finlego.processing.RepeatedTask} runs work at regular times. An example
 * is {@link io.finlego.processing.DueCommands}, which sends commands for due rows.
 *
 * <p>The engine itself is in the package {@code engine}. The package {@code postgres} has the
 * classes with which a domain writes its tables.
 */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
