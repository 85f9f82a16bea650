/**
 * One-time codes: a client gets a code, and exchanges it for a token. The client can use the token
 * for one operation, and only once.
 */
@NullMarked
package io.finlego.ledger.otp;

import org.jspecify.annotations.NullMarked;
