/** One-time codes by which clients confirm that they want an operation. */
@NullMarked
package io.finlego.ingress.ledger.otp;

import org.jspecify.annotations.NullMarked;
