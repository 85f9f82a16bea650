package io.finlego.ledger.account;

import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import org.jspecify.annotations.Nullable;

/**
 * One change of one account, which then has its next revision.
 *
 * @param side the side of the entry; null unless the kind is {@link MovementKind#ENTRY}
 * @param amount the amount held, released or booked; zero for other kinds
 * @param transactionId the transaction that moved the amount; null for other kinds
 * @param inTransitChange how much the money held for payments to settlement accounts changed
 */
public record Movement(
    Account after,
    MovementKind kind,
    @Nullable EntrySide side,
    Money amount,
    @Nullable TransactionId transactionId,
    Money inTransitChange) {}
