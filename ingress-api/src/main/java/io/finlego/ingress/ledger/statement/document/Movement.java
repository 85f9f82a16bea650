package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the account, with its transaction.
 *
 * @param version the number of the account's entries up to and including this one
 * @param balance the account's balance after the entry, which is positive if it is on the account's
 *     normal side
 * @param type the transaction's type
 * @param externalId the payment's external id; null if the payment has none
 */
public record Movement(
    long version,
    LocalDate bookingDate,
    LocalDate valueDate,
    Instant postedAt,
    Side side,
    Money amount,
    Money balance,
    Counterparty counterparty,
    String type,
    @Nullable String description,
    UUID transactionId,
    UUID paymentId,
    @Nullable String externalId) {}
