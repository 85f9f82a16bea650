package io.finlego.ingress.ledger.statement;

import io.finlego.kernel.AccountId;
import java.time.LocalDate;

/** Which statement is asked for; both days count. */
record StatementRequest(
    AccountId accountId, LocalDate from, LocalDate to, StatementFormat format) {}
