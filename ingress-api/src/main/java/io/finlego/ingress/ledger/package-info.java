/** The operations of the ledger domain, one package for each feature. */
@NullMarked
package io.finlego.ingress.ledger;

import org.jspecify.annotations.NullMarked;
