/** Opens, changes, reorders, closes, reads and searches the ledger's accounts. */
@NullMarked
package io.finlego.ingress.ledger.account;

import org.jspecify.annotations.NullMarked;
