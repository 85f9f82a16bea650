/** The operations of the ledger domain. Each feature has its own package. */
@NullMarked
package io.finlego.ingress.ledger;

import org.jspecify.annotations.NullMarked;
