/** One-time codes with which clients confirm operations in a front office. */
@NullMarked
package io.finlego.ingress.ledger.otp;

import org.jspecify.annotations.NullMarked;
