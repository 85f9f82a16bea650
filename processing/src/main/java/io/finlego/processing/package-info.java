/**
 * The command machinery that the processors share. A batch goes through three stages: the loop
 * takes it off the topic and reads it, then it is applied in Postgres (claim, load, decide, write,
 * log), then it is published.
 */
@NullMarked
package io.finlego.processing;

import org.jspecify.annotations.NullMarked;
