package io.finlego.reports.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts, and which days. With both accounts and a client: those of the accounts that are
 * the client's.
 */
record DailyBalancesRequest(
    @Nullable List<@Nullable String> accountIds,
    @Nullable String clientId,
    @Nullable String from,
    @Nullable String to) {}
