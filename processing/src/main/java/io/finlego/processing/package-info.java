/**
 * What a domain sees of the command machinery: a domain reads and applies commands ({@link
 * io.finlego.processing.CommandDomain}), is given them as {@link
 * io.finlego.processing.ReceivedCommand}, and returns an {@link io.finlego.processing.Outcome} for
 * each. {@link io.finlego.processing.RepeatedTask} runs work that no command starts.
 *
 * <p>The machine itself is in {@code engine}; the statements that a domain writes its tables with
 * are in {@code postgres}.
 */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
