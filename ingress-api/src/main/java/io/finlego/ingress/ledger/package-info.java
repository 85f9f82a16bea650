/** The operations of the ledger domain, a package for each feature. */
@NullMarked
package io.finlego.ingress.ledger;

import org.jspecify.annotations.NullMarked;
