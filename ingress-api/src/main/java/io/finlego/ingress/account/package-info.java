/** Accounts of the ledger: opening and reading them. */
@NullMarked
package io.finlego.ingress.account;

import org.jspecify.annotations.NullMarked;
