/** Translates between the topics' Avro records and the ledger's own types. */
@NullMarked
package io.finlego.ledger.wire;

import org.jspecify.annotations.NullMarked;
