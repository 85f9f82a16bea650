package io.finlego.reports.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one account, as far as the reports need it. Amounts are minor units of the
 * currency.
 *
 * @param clientId the owner; null for the institution's own accounts
 * @param revision the account's revision after this change, 1 when it is opened
 * @param amount the entry's amount; 0 for a movement without an entry
 * @param version the number of the account's entries after this change
 * @param open whether the account is open after this change
 * @param inTransitDelta the change of the money that is held for payments to settlement accounts
 * @param atMicros when the ledger decided the change, in microseconds since 1970
 * @param bookingDay the ledger's day, in days since 1970
 * @param restatement days that the ledger states anew; null if there are none
 */
public record Movement(
    @Nullable UUID clientId,
    AccountKind kind,
    String currency,
    long revision,
    Booking booking,
    long amount,
    long balanceAfter,
    long heldAfter,
    long overdraftLimit,
    long version,
    boolean open,
    long inTransitDelta,
    long atMicros,
    int bookingDay,
    @Nullable Restatement restatement) {}
