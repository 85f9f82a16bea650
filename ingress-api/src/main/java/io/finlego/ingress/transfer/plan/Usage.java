package io.finlego.ingress.transfer.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * What was transferred in a time.
 *
 * @param amount exact, in major units of the terms' currency
 * @param count how many transactions
 */
@Schema(name = "PlanUsage")
record Usage(BigDecimal amount, long count) {}
