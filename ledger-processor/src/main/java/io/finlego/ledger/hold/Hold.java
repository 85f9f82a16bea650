package io.finlego.ledger.hold;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;

/**
 * Money that one line of a pending payment has reserved on one account.
 *
 * @param sequence the line's place in the payment, from 1
 */
public record Hold(PaymentId paymentId, int sequence, AccountId accountId, Money amount) {}
