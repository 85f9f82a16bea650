package io.finlego.reports.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one account, with the fields that the reports need. Amounts are in minor units. A
 * balance is positive if it is on the account's normal side.
 *
 * @param clientId the owner; null for the institution's own accounts
 * @param revision the account's revision after this change; 1 for the movement that opens the
 *     account
 * @param amount the entry's amount; 0 for a movement without an entry
 * @param heldAfter the amount that pending payments reserve after this change
 * @param version the number of the account's entries after this change
 * @param open whether the account is open after this change
 * @param inTransitDelta how the change raises or lowers the amount that is reserved for payments to
 *     settlement accounts
 * @param atMicros the time of the ledger's change, in microseconds since 1970
 * @param bookingDay the ledger's booking day, in days since 1970
 * @param restatement days that the ledger has recalculated; null if the movement has none
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
