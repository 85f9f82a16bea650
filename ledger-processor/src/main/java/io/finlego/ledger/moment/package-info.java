/**
 * The moment of a decision: the instant, the ledger's calendar, and the new ids, which contain the
 * instant.
 */
@NullMarked
package io.finlego.ledger.moment;

import org.jspecify.annotations.NullMarked;
