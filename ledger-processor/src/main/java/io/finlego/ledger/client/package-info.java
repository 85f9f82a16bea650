/** The ledger's knowledge of clients: whether money may leave their accounts. */
@NullMarked
package io.finlego.ledger.client;

import org.jspecify.annotations.NullMarked;
