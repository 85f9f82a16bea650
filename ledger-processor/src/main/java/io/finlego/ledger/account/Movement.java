package io.finlego.ledger.account;

import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import org.jspecify.annotations.Nullable;

/**
 * One change of one account: the account after it carries the next revision.
 *
 * @param side where the entry stands; null unless the kind is {@link MovementKind#ENTRY}
 * @param amount what was held, released or booked; zero for an opening
 * @param transactionId the transaction it belongs to; null for an opening
 * @param inTransitChange by how much the money held for a settlement account changed
 */
public record Movement(
    Account after,
    MovementKind kind,
    @Nullable EntrySide side,
    Money amount,
    @Nullable TransactionId transactionId,
    Money inTransitChange) {}
