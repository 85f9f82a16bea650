package io.finlego.reports.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requested accounts and days. If the request names both accounts and a client, the answer
 * holds only those named accounts that belong to the client.
 */
record DailyBalancesRequest(
    @Nullable List<@Nullable String> accountIds,
    @Nullable String clientId,
    @Nullable String from,
    @Nullable String to) {}
