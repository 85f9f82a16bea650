package io.finlego.ingress.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One account's day, exact decimals in major units; a day without movement is a day too. */
@Schema(name = "DailyBalance")
record DailyBalance(
    UUID accountId,
    LocalDate date,
    String currency,
    BigDecimal openingBalance,
    BigDecimal debitTurnover,
    BigDecimal creditTurnover,
    BigDecimal closingBalance,
    long transactionsCount) {}
