package io.finlego.ingress.transfer.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * A client's transfers in a period.
 *
 * @param amount the sum of the transfers, an exact decimal in major units
 * @param count the number of transfers
 */
@Schema(name = "PlanUsage")
record Usage(BigDecimal amount, long count) {}
