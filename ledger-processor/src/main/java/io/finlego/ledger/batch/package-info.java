/** Applies one batch of commands: what they need is loaded, decided and written, once each. */
@NullMarked
package io.finlego.ledger.batch;

import org.jspecify.annotations.NullMarked;
