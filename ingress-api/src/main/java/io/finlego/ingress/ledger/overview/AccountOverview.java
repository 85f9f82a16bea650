package io.finlego.ingress.ledger.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.finlego.ingress.ledger.account.Account;
import io.finlego.ingress.ledger.transaction.Transaction;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account with its last transaction and its turnover.
 *
 * @param lastTransaction the newest posted transaction; null if nothing has been posted to the
 *     account
 */
@Schema(name = "AccountOverview")
record AccountOverview(
    @JsonUnwrapped Account account, @Nullable Transaction lastTransaction, Turnover turnover) {}
