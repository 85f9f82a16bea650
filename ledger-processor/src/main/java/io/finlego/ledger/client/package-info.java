/** What the ledger knows of clients: whether money may leave their accounts. */
@NullMarked
package io.finlego.ledger.client;

import org.jspecify.annotations.NullMarked;
