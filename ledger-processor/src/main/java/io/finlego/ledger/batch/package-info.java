/**
 * Applies a batch of commands: loads their data, decides them, and writes the changes, once each.
 */
@NullMarked
package io.finlego.ledger.batch;

import org.jspecify.annotations.NullMarked;
