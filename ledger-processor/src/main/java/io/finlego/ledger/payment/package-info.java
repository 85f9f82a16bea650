/**
 * Payments: their lifecycle from draft to posted or cancelled, the decisions on each step, and
 * their table.
 */
@NullMarked
package io.finlego.ledger.payment;

import org.jspecify.annotations.NullMarked;
