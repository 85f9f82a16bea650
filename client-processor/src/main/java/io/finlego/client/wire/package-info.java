/**
 * Translates between the Avro records of the topics and the domain's own types. Reads commands, and
 * writes replies, events and commands to the ledger.
 */
@NullMarked
package io.finlego.client.wire;

import org.jspecify.annotations.NullMarked;
