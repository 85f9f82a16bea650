package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.IngressSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for statements of accounts. Durations are written as in {@link IngressSettings}.
 *
 * @param institutionName the name of the institution that keeps the accounts, as its customers know
 *     it
 * @param maxConcurrent the most statements that are written at one time, each on a database
 *     connection of its own
 * @param slotWait how long a further statement waits before it is refused with 429
 * @param maxDuration the longest time for writing one statement; its reader may pause for as long
 * @param pdfMaxMovements the most movements in one PDF; a longer statement is refused with 422
 */
@Validated
@ConfigurationProperties("finlego.ingress.statements")
record StatementSettings(
    @NotBlank @DefaultValue("FinLego") String institutionName,
    @DefaultValue("4") @Min(1) @Max(1_000) int maxConcurrent,
    @Name("slot-wait-ms") @DefaultValue("2s") @DurationMin(millis = 0) @DurationMax(millis = 60_000)
        Duration slotWait,
    @Name("max-duration-seconds")
        @DurationUnit(ChronoUnit.SECONDS)
        @DefaultValue("10m")
        @DurationMin(seconds = 1)
        @DurationMax(seconds = 86_400)
        Duration maxDuration,
    @DefaultValue("100000") @Min(1) @Max(1_000_000) int pdfMaxMovements) {}
