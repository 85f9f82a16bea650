package io.finlego.ingress.ledger.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the amounts of all open accounts in one currency. Amounts are exact decimals in major
 * units.
 *
 * @param accountsCount the number of open accounts
 * @param asOf the time of the newest event that the sums include; null if they include no event
 */
@Schema(name = "AggregatedAmount")
record AggregatedAmount(
    String currency,
    long accountsCount,
    BigDecimal balance,
    BigDecimal heldAmount,
    BigDecimal availableBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    @Nullable Instant asOf) {}
