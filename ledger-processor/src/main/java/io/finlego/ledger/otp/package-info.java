/** One-time codes: sent to a client, exchanged for a token, which allows one operation once. */
@NullMarked
package io.finlego.ledger.otp;

import org.jspecify.annotations.NullMarked;
