package io.finlego.ingress.ledger.statement.document;

import java.math.BigDecimal;

/** The sums of all debits and of all credits of a statement, as exact decimals in major units. */
public record Turnover(BigDecimal debit, BigDecimal credit) {}
