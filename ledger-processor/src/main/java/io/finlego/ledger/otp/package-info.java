/**
 * One-time codes: a client gets a code, and exchanges it for a token. The token allows one
 * operation once.
 */
@NullMarked
package io.finlego.ledger.otp;

import org.jspecify.annotations.NullMarked;
