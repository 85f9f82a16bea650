/** Writes a statement as a PDF. */
@NullMarked
package io.finlego.ingress.ledger.statement.pdf;

import org.jspecify.annotations.NullMarked;
