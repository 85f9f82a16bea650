/** A statement on paper. */
@NullMarked
package io.finlego.ingress.ledger.statement.pdf;

import org.jspecify.annotations.NullMarked;
