/**
 * The part of the command machinery that a domain uses. A domain reads and applies commands ({@link
 * io.finlego.processing.CommandDomain}), gets each as a {@link
 * io.finlego.processing.ReceivedCommand}, and returns an {@link io.finlego.processing.Outcome} for
 * each. {@link io.finlego.processing.RepeatedTask} runs work that no command starts, such as {@link
 * io.finlego.processing.DueCommands}, which sends commands for due rows.
 *
 * <p>The machine itself is in {@code engine}; the statements with which a domain writes its tables
 * are in {@code postgres}.
 */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
