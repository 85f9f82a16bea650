package io.finlego.ingress.ledger.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What was posted to an account in the days before an instant. Amounts are exact decimals in major
 * units of its currency.
 *
 * @param days of 24 hours each
 * @param from not included itself
 * @param transactionsCount how many debited or credited the account
 */
@Schema(name = "AccountTurnover")
record Turnover(
    int days,
    Instant from,
    Instant to,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    long transactionsCount) {}
