/**
 * Where transfers will live: a process manager that leads each transfer through its steps, one
 * state change and the next command (to the ledger, or to the rail) at a time. Nothing of it is
 * built yet: this module has no main and no image.
 */
@NullMarked
package io.finlego.transfer;

import org.jspecify.annotations.NullMarked;
