package io.finlego.ingress.ledger.statement;

import io.finlego.kernel.AccountId;
import java.time.LocalDate;

/** A request for a statement. Both days are included. */
record StatementRequest(
    AccountId accountId, LocalDate from, LocalDate to, StatementFormat format) {}
