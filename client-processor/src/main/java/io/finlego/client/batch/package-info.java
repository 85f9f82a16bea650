/**
 * One batch of commands: what it needs is loaded and locked, each command is decided over what the
 * ones before it left, and all that changed is written at once.
 */
@NullMarked
package io.finlego.client.batch;

import org.jspecify.annotations.NullMarked;
