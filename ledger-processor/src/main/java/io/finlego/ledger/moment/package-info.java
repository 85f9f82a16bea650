/**
 * The moment of a decision: its instant, the ledger's day, and the ids that contain the instant.
 */
@NullMarked
package io.finlego.ledger.moment;

import org.jspecify.annotations.NullMarked;
