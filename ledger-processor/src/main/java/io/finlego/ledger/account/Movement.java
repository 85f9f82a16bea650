package io.finlego.ledger.account;

import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import org.jspecify.annotations.Nullable;

/**
 * One change of an account. Each change raises the account's revision by one.
 *
 * @param accountAfter the account after the change
 * @param side the side of the entry; null unless the kind is {@link MovementKind#ENTRY}
 * @param amount the amount that was held, released or booked; zero if the kind is {@link
 *     MovementKind#OPENED} or {@link MovementKind#CHANGED}
 * @param transactionId the transaction for which the amount was held, released or booked; null if
 *     the kind is {@link MovementKind#OPENED} or {@link MovementKind#CHANGED}
 * @param inTransitChange the change of the money that is held for payments to settlement accounts
 */
public record Movement(
    Account accountAfter,
    MovementKind kind,
    @Nullable EntrySide side,
    Money amount,
    @Nullable TransactionId transactionId,
    Money inTransitChange) {}
