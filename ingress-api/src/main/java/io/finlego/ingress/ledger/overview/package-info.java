/** Shows an account with its balance, its last transaction and its recent turnover. */
@NullMarked
package io.finlego.ingress.ledger.overview;

import org.jspecify.annotations.NullMarked;
