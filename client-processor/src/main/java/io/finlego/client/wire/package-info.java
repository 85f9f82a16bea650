/**
 * Translates between the topics' Avro records and the domain's own types: commands in, and replies,
 * events and commands to the ledger out.
 */
@NullMarked
package io.finlego.client.wire;

import org.jspecify.annotations.NullMarked;
