/** Accounts of the ledger: opening, changing, ordering, closing, reading and searching them. */
@NullMarked
package io.finlego.ingress.ledger.account;

import org.jspecify.annotations.NullMarked;
