package io.finlego.ingress.ledger.statement.document;

import java.math.BigDecimal;

/** The sums of all debits and credits in major units, exact for any size. */
public record Turnover(BigDecimal debit, BigDecimal credit) {}
