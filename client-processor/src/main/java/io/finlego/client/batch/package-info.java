/**
 * Applies one batch of commands. The rows that the batch needs are loaded and locked, each command
 * is decided over the changes of the commands before it, and all changes are written at once.
 */
@NullMarked
package io.finlego.client.batch;

import org.jspecify.annotations.NullMarked;
