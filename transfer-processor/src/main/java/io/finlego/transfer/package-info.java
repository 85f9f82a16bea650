/** Leads each transfer through its steps, to the ledger and to the rail. */
@NullMarked
package io.finlego.transfer;

import org.jspecify.annotations.NullMarked;
