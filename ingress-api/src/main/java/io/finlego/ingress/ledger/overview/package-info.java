/** An account at a glance: what stands in it, what moved last, and how much lately. */
@NullMarked
package io.finlego.ingress.ledger.overview;

import org.jspecify.annotations.NullMarked;
