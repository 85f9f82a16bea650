/** What was decided, as replies, events and commands to the ledger. */
@NullMarked
package io.finlego.client.wire;

import org.jspecify.annotations.NullMarked;
