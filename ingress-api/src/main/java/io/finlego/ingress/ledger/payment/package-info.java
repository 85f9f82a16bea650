/** Makes, drafts, pends, posts, cancels and reads the ledger's payments. */
@NullMarked
package io.finlego.ingress.ledger.payment;

import org.jspecify.annotations.NullMarked;
