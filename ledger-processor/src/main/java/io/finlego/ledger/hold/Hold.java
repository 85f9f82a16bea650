package io.finlego.ledger.hold;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;

/**
 * Money of one account that is reserved for one line of a pending payment.
 *
 * @param sequence the line's place in the payment, counted from 1
 */
public record Hold(PaymentId paymentId, int sequence, AccountId accountId, Money amount) {}
