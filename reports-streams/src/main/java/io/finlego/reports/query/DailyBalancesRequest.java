package io.finlego.reports.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for the daily balances of accounts. If it names both accounts and a client, the answer
 * has only those accounts that belong to the client.
 */
record DailyBalancesRequest(
    @Nullable List<@Nullable String> accountIds,
    @Nullable String clientId,
    @Nullable String from,
    @Nullable String to) {}
