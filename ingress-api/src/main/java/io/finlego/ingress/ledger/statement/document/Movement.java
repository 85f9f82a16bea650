package io.finlego.ingress.ledger.statement.document;

import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the account, seen with its transaction.
 *
 * @param version its number among all entries of the account
 * @param balance the account's balance after it, positive on the account's normal side
 * @param type the transaction's
 * @param externalId the payment's, if it has one
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
