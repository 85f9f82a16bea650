package io.finlego.ingress.transfer.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * The transfers of a period.
 *
 * @param amount the sum, exact, in major units of the terms' currency
 * @param count the number of transactions
 */
@Schema(name = "PlanUsage")
record Usage(BigDecimal amount, long count) {}
