package io.finlego.ingress.ledger.overview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The amounts posted to an account in the days before an instant. Amounts are exact decimals in
 * major units of the account's currency.
 *
 * @param days the length of the period, in days of 24 hours
 * @param from the start of the period. Entries of exactly this instant do not count
 * @param to the end of the period
 * @param transactionsCount the number of transactions that debited or credited the account
 */
@Schema(name = "AccountTurnover")
record Turnover(
    int days,
    Instant from,
    Instant to,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    long transactionsCount) {}
