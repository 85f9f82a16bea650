/**
 * A placeholder for transfers to other banks, which are not built yet. Therefore this module has no
 * main class and no container image. A process manager will lead each transfer through its steps.
 * In each step the process manager will change the state of the transfer once and send the next
 * command, either to the ledger or to the payment network.
 */
@NullMarked
package io.finlego.transfer;

import org.jspecify.annotations.NullMarked;
