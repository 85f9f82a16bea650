/** Writes statements as PDF documents. */
@NullMarked
package io.finlego.ingress.ledger.statement.pdf;

import org.jspecify.annotations.NullMarked;
