/**
 * What the ledger knows about clients: whether money may leave their accounts, and whether they
 * were erased.
 */
@NullMarked
package io.finlego.ledger.client;

import org.jspecify.annotations.NullMarked;
