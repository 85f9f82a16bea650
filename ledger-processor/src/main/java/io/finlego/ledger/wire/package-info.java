/** Translates between the Avro records on the topics and the ledger's own types. */
@NullMarked
package io.finlego.ledger.wire;

import org.jspecify.annotations.NullMarked;
