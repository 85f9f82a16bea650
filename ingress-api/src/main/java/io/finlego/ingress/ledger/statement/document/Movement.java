package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the account, with its transaction.
 *
 * @param version the entry's number among all entries of the account
 * @param balance the account's balance after the entry, positive on the account's normal side
 * @param type the transaction's type
 * @param externalId the payment's external id, or null if it has none
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
