package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.IngressSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * The settings for statements of accounts. Durations have the same format as in {@link
 * IngressSettings}.
 *
 * @param institutionName the institution's name on statements
 * @param bic the institution's BIC (ISO 9362), which identifies it in camt.053; null or empty if
 *     the institution has no BIC
 * @param bankCode the institution's bank code in its IBANs. The default is the value of the
 *     ledger's setting
 * @param maxConcurrent the largest number of statements that are written at the same time. One
 *     caller may have half of them. Each has its own database connection
 * @param slotWait how long a further statement waits for its turn before it is refused with 429
 * @param maxDuration the longest time from the start of a statement until the caller has read it
 *     all
 * @param pdfMaxMovements the largest number of movements in a PDF. A PDF with more is refused with
 *     422
 */
@Validated
@ConfigurationProperties("finlego.ingress.statements")
record StatementSettings(
    @NotBlank @DefaultValue("FinLego") String institutionName,
    @Pattern(
            regexp = "([A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?)?",
            message = "must be a BIC of 8 or 11 characters")
        @Nullable String bic,
    @NotBlank @DefaultValue("99999") String bankCode,
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
