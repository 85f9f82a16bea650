/** A statement of an account as data, and the plain formats in which it is written. */
@NullMarked
package io.finlego.ingress.ledger.statement.document;

import org.jspecify.annotations.NullMarked;
