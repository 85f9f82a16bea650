/**
 * The future home of transfers: a process manager will lead each transfer through its steps, with
 * one state change and the next command (to the ledger or to the rail) at a time. It is not built
 * yet, so this module has no main class and no image.
 */
@NullMarked
package io.finlego.transfer;

import org.jspecify.annotations.NullMarked;
