/**
 * When a command is decided: its instant, the ledger's day, and the ids that carry that instant.
 */
@NullMarked
package io.finlego.ledger.moment;

import org.jspecify.annotations.NullMarked;
