/** The data of a statement, and the formats JSON and CSV. */
@NullMarked
package io.finlego.ingress.ledger.statement.document;

import org.jspecify.annotations.NullMarked;
