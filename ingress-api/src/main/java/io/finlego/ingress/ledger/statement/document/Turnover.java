package io.finlego.ingress.ledger.statement.document;

import java.math.BigDecimal;

/** What was debited and credited in all, in major units: exact, however large. */
public record Turnover(BigDecimal debit, BigDecimal credit) {}
