/** Commands as they come; replies, events and commands to the ledger as they go. */
@NullMarked
package io.finlego.client.wire;

import org.jspecify.annotations.NullMarked;
