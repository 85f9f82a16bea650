package io.finlego.ingress.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.finlego.ingress.account.Account;
import io.finlego.ingress.transaction.Transaction;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account and what has moved in it.
 *
 * @param lastTransaction the newest one posted; null before the first
 */
@Schema(name = "AccountOverview")
record AccountOverview(
    @JsonUnwrapped Account account, @Nullable Transaction lastTransaction, Turnover turnover) {}
