/**
 * Translates between the Avro records of the topics and the domain's own types. Reads commands.
 * Writes replies, events, and commands for the ledger.
 */
@NullMarked
package io.finlego.client.wire;

import org.jspecify.annotations.NullMarked;
