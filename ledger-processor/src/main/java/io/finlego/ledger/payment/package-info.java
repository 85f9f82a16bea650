/** Payments: their lifecycle from draft to posted or cancelled, and the rules of each step. */
@NullMarked
package io.finlego.ledger.payment;

import org.jspecify.annotations.NullMarked;
